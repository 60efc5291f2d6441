// Talks to the desk. What it refuses is a Refused with a sentence for the editor.

let csrf = "";
let signedOut = () => {};

export class Refused extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

export function whenSignedOut(then) {
  signedOut = then;
}

async function call(path, options) {
  let response;
  try {
    response = await fetch(`/editor/api/${path}`, { credentials: "same-origin", cache: "no-store", ...options });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refused(navigator.onLine === false
      ? "You seem to be offline. What you wrote is still here."
      : "The bot cannot be reached just now. What you wrote is still here.", 0);
  }
  if (response.status === 204) return null;
  const json = await response.json().catch(() => ({}));
  if (response.ok) return json;
  const refused = new Refused(json.error ?? "Something went wrong here. Please try again.", response.status);
  if (response.status === 401 && path !== "sign-in") signedOut(refused.message);
  throw refused;
}

export const get = (path, query = {}) => {
  const asked = new URLSearchParams(query).toString();
  return call(asked === "" ? path : `${path}?${asked}`, {});
};

export const post = (path, body = {}, signal = undefined) => call(path, {
  method: "POST",
  headers: { "Content-Type": "application/json", "X-CSRF-Token": csrf },
  body: JSON.stringify(body),
  signal,
});

// Who is signed in; null when nobody is.
export async function session() {
  try {
    const response = await fetch("/editor/api/session", { credentials: "same-origin", cache: "no-store" });
    if (response.status !== 200) return null;
    return accept(await response.json());
  } catch {
    return null;
  }
}

export async function signIn(name, password) {
  return accept(await post("sign-in", { name, password }));
}

export async function signOut() {
  await post("sign-out");
  csrf = "";
}

function accept(begun) {
  csrf = begun.csrf;
  return begun.editor;
}
