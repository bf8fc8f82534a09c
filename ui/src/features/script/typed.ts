/**
 * What is typed at a step, beside the components: it outlives a switch of language, a visit elsewhere and a step back,
 * and is given up only when it was taken (K3).
 */
const typed = new Map<string, string>();

/** The place of a field: a run, a step, and a question where there is one. */
export const placeOf = (run: string, step: string, question = "") => `${run} ${step} ${question}`;

/** What stands in a field. */
export const typedAt = (place: string): string => typed.get(place) ?? "";

/** Notes what stands in a field. */
export function type(place: string, text: string): void {
  if (text === "") typed.delete(place);
  else typed.set(place, text);
}

/** Forgets everything: another person signs in. */
export function forgetTyped(): void {
  typed.clear();
}
