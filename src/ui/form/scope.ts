/** Several forms on one page may hold a field of the same name: its id carries the form's scope. */
import { createContext, useContext } from 'hono/jsx';

export const FormScope = createContext('form');

export const scopeOf = (action: string): string => action.replace(/[^\w]+/g, '-').replace(/^-|-$/g, '') || 'form';
export const fieldId = (scope: string, name: string): string => `${scope}-${name}`;
export const useFieldId = (): string => useContext(FormScope);
