// Opens large pictures over the page. Without this script their links lead to the pictures themselves.
(() => {
  const template = document.getElementById("d-viewer");
  const links = [...document.querySelectorAll("a.d-picture__open")];
  if (!template || !links.length || typeof HTMLDialogElement === "undefined") return;

  const viewer = template.content.firstElementChild.cloneNode(true);
  const caption = viewer.querySelector(".d-viewer__caption");
  const image = new Image();
  image.className = "d-viewer__image";
  caption.before(image);
  const place = viewer.querySelector(".d-viewer__place");
  const steps = viewer.querySelectorAll("[data-step]");
  document.body.append(viewer);
  for (const button of steps) button.hidden = links.length < 2;

  let current = 0;

  function show(number) {
    current = (number + links.length) % links.length;
    const link = links[current];
    const small = link.querySelector("img");
    image.src = link.href;
    image.alt = small.alt;
    image.lang = small.lang;
    image.dir = small.dir;
    const words = link.closest("figure").querySelectorAll(".d-picture__words, .d-picture__source");
    caption.replaceChildren(...[...words].map((each) => each.cloneNode(true)));
    place.textContent = links.length > 1 ? `${current + 1} / ${links.length}` : "";
  }

  links.forEach((link, number) => {
    link.addEventListener("click", (event) => {
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      show(number);
      viewer.showModal();
    });
  });

  viewer.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button && button.dataset.step) show(current + Number(button.dataset.step));
    else if (button || event.target === viewer) viewer.close();
  });

  viewer.addEventListener("keydown", (event) => {
    if (links.length < 2 || !event.key.startsWith("Arrow")) return;
    const forwards = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") show(current + (event.key === forwards ? 1 : -1));
  });

  // Back to the picture that was looked at last.
  viewer.addEventListener("close", () => {
    image.removeAttribute("src");
    links[current].focus();
  });
})();
