interface Route {
  readonly method: string;
  readonly path: string;
}

function fits(pattern: readonly string[], path: readonly string[]): boolean {
  return (
    pattern.length === path.length &&
    pattern.every((part, at) => (part.startsWith(':') ? path[at] !== '' : part === path[at]))
  );
}

/**
 * Tells an address that does not exist from one that does not take a method.
 *
 * @param routes all of the application, middleware (`ALL`, `*`) included
 * @returns the methods that a path takes, in order; none for a path that does not exist
 */
export function allowedMethods(routes: readonly Route[]): (path: string) => string[] {
  const handled = routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .map(({ method, path }) => ({ method, parts: path.split('/') }));
  return (path) => {
    const asked = path.split('/');
    const methods = handled.filter(({ parts }) => fits(parts, asked)).map(({ method }) => method);
    return [...new Set(methods)].sort();
  };
}
