import css from './shape.module.css';

/** What a coloured thing means. `seal` is kept for official acts: cast, adopted, published, sealed. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'seal';

const drawings: Readonly<Record<Tone, string>> = {
  neutral: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11ZM8 4.2a3.8 3.8 0 1 1 0 7.6a3.8 3.8 0 0 1 0-7.6Z',
  info: 'M2 2h12v12H2ZM7 4v2h2V4ZM7 7.2v4.8h2V7.2Z',
  success: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM4.2 8.1l1.2-1.2 1.8 1.8 3.5-3.8 1.2 1.1-4.6 5.1Z',
  warning: 'M8 1 15.5 14.5H.5ZM7.1 5.8v4.4h1.8V5.8ZM7.1 11.2v1.7h1.8v-1.7Z',
  danger:
    'M5 1h6l4 4v6l-4 4H5l-4-4V5ZM5.6 4.4 4.4 5.6 6.8 8l-2.4 2.4 1.2 1.2L8 9.2l2.4 2.4 1.2-1.2L9.2 8l2.4-2.4-1.2-1.2L8 6.8Z',
  seal: 'M1 1h14v14H1ZM2.6 2.6v10.8h10.8V2.6ZM4.4 4.4h7.2v7.2H4.4Z',
};

/** The shape that says in outline what the colour says; always beside a word, hence hidden from readers. */
export function Shape({ tone }: { tone: Tone }) {
  return (
    <svg className={css.shape} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={drawings[tone]} fillRule="evenodd" fill="currentColor" />
    </svg>
  );
}
