import { runMatch } from './run-match.ts';

process.exitCode = runMatch(process.argv.slice(2), {
  // paths are meant from where the caller stands, not from where the package manager runs us
  caller: process.env.INIT_CWD || process.cwd(),
  now: () => performance.now(),
  cpuSeconds() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  },
  peakRssMb: () => Math.round(process.resourceUsage().maxRSS / 1024),
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
});
