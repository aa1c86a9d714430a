// Asks the desk for JSON. Never throws: every answer has a state, by which the caller knows what to tell the writer.
//   ok          value holds the answer
//   signed-out  the session has ended; nothing was done
//   stranger    somebody else has signed in in this browser; nothing was done
//   away        the server cannot be reached or has failed; worth another try
//   refused     the server will not do it; text says why
//   stopped     the caller has stopped it

import { pen } from "./pen.js";

const Patience = 15_000;
const TokenField = "__RequestVerificationToken";

let token = null;

/** The token of the page, or the one that was asked for since. */
export const currentToken = () => token ?? document.querySelector(`input[name=${TokenField}]`)?.value ?? "";

const useToken = (value) => {
  token = value;
  for (const input of document.querySelectorAll(`input[name=${TokenField}]`)) input.value = value;
};

const send = async (path, body, options) => {
  const headers = { Accept: "application/json" };
  if (body) headers.RequestVerificationToken = currentToken();
  const patience = AbortSignal.timeout(Patience);
  const signal = options.signal ? AbortSignal.any([options.signal, patience]) : patience;
  const response = await fetch(path, { method: body ? "POST" : "GET", body, headers, signal, keepalive: options.keepalive, cache: "no-store" });
  const value = response.status === 204 ? {} : await response.json().catch(() => null);
  return { status: response.status, value };
};

const stateOf = (status, value) => {
  if (status >= 200 && status < 300 && value) return "ok";
  if (status === 401) return "signed-out";
  return status >= 500 || status === 429 || status === 408 ? "away" : "refused";
};

const ask = async (path, body, options) => {
  try {
    const { status, value } = await send(path, body, options);
    return { state: stateOf(status, value), status, value, text: value?.detail ?? "" };
  } catch {
    return { state: options.signal?.aborted ? "stopped" : "away", status: 0, value: null, text: "" };
  }
};

/** Asks who is signed in, and takes their token when it is who wrote here before. */
export const refresh = async () => {
  const answer = await ask("/admin/articles/pen", null, {});
  if (answer.state !== "ok") return answer;
  if (answer.value.person !== pen.person) return { ...answer, state: "stranger", text: answer.value.name };
  useToken(answer.value.token);
  return answer;
};

/** @param body FormData; a token in it is of no use, since the header counts. */
export const post = async (path, body, options = {}) => {
  const answer = await ask(path, body, options);
  if (answer.status !== 400 && answer.status !== 403) return answer;
  // The form or its token may not be those of whoever is signed in now.
  const again = await refresh();
  if (again.state !== "ok") return again;
  return answer.status === 400 ? ask(path, body, options) : answer;
};
