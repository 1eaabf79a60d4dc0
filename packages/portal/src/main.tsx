import './zod-without-eval.ts';
import './styles/tokens.css';
import './styles/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isWorthAnotherTry, waitBefore } from './api/another-try.ts';
import { router } from './router.tsx';

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthAnotherTry, retryDelay: waitBefore, staleTime: 5_000 },
  },
});

const place = document.getElementById('portal');
if (place === null) throw new Error('index.html has no element #portal');

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
