// Passkeys (WebAuthn) for forms with data-passkey="get" or "create". Where the browser has none, the forms stay hidden.

const ask = async (form) => {
  const response = await fetch(form.dataset.passkeyQuestion, {
    method: "POST",
    headers: { RequestVerificationToken: form.elements.__RequestVerificationToken.value },
  });
  if (!response.ok) throw new Error(`The question was answered by ${response.status}.`);
  return response.json();
};

const answer = async (kind, options) => {
  const parsed = JSON.parse(options);
  return kind === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(parsed) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(parsed) });
};

const keep = (form, name, value) => {
  const input = form.elements[name] ?? form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name }));
  input.value = value;
};

const submit = async (form) => {
  const problem = form.querySelector("[data-passkey-problem]");
  problem.hidden = true;
  try {
    const question = await ask(form);
    const credential = await answer(form.dataset.passkey, question.options);
    keep(form, "credential", JSON.stringify(credential.toJSON()));
    keep(form, "state", question.state);
    form.submit();
  } catch {
    problem.hidden = false;
  }
};

export const attach = (root) => {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
  for (const form of root.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      submit(form);
    });
  }
};

attach(document);
