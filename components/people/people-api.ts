import { type ApiResult, callApi } from "#components/shell/call-api.ts";
import type { DeskRole } from "#domain/staffer.ts";
import type { Person } from "./person.ts";

/** What the people screen asks of the API. */
export interface PersonFields {
  readonly name: string;
  readonly email: string;
  readonly contact: string | null;
  readonly roles: readonly DeskRole[];
}

export function readPeople(signal?: AbortSignal): Promise<ApiResult<{ staff: readonly Person[] }>> {
  return callApi("/api/v1/staff", signal === undefined ? {} : { signal });
}

/** The temporary password is in this answer and nowhere else. */
export function createPerson(fields: PersonFields): Promise<ApiResult<{ temporaryPassword: string }>> {
  return callApi("/api/v1/staff", { method: "POST", body: fields });
}

export function editPerson(
  id: string,
  changes: Pick<PersonFields, "name" | "contact" | "roles">,
): Promise<ApiResult<unknown>> {
  return callApi(`/api/v1/staff/${id}`, { method: "PATCH", body: changes });
}

export function disablePerson(id: string): Promise<ApiResult<unknown>> {
  return callApi(`/api/v1/staff/${id}/disable`, { method: "POST", body: {} });
}

export function enablePerson(id: string): Promise<ApiResult<unknown>> {
  return callApi(`/api/v1/staff/${id}/enable`, { method: "POST", body: {} });
}

export function resetPassword(id: string): Promise<ApiResult<{ temporaryPassword: string }>> {
  return callApi(`/api/v1/staff/${id}/reset-password`, { method: "POST", body: {} });
}
