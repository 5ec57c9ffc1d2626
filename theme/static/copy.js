// The directory of feeds: buttons that copy an address. Without this script, or without a clipboard (it needs https), there
// are none, and the address is there to be selected.
const status = document.getElementById("copied");

if (status && navigator.clipboard) {
  document.documentElement.classList.add("d-can-copy");
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-copy]");
    if (button) copy(button);
  });
}

async function copy(button) {
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    select(button);
    return;
  }
  say(button.firstChild, status.dataset.word);
  status.textContent = "";
  setTimeout(() => { status.textContent = status.dataset.copied; }, 50);
}

// The button itself says that it is done, and soon offers to copy again.
function say(words, done) {
  const offer = words.data;
  if (offer === done) return;
  words.data = done;
  setTimeout(() => { words.data = offer; }, 2000);
}

// The browser refused: mark the address, so that one key copies it.
function select(button) {
  const address = button.closest("div").querySelector("a");
  getSelection().selectAllChildren(address);
}
