// Says that a browser is too old, or that the page lies in a frame of another page, and then shows nothing else. It runs
// before anything else of the page does, in a syntax that an old browser reads. What opens the register waits for it.
(function () {
  function nameOf(agent) {
    var system = /(?:iPhone|iPad).* OS (\d+)_(\d+)/.exec(agent);
    if (system !== null) return "iOS " + system[1] + "." + system[2];
    var found = /(Edg|Firefox|Chrome)\/(\d+)/.exec(agent.replace(/Chrome\/\S+ Safari\/\S+ Edg/, "Edg"));
    if (found !== null) return (found[1] === "Edg" ? "Edge" : found[1]) + " " + found[2];
    var safari = /Version\/(\d+(?:\.\d+)?).*Safari/.exec(agent);
    return safari === null ? "" : "Safari " + safari[1];
  }

  function showAlone(id) {
    var notice = document.getElementById(id);
    var others = document.body.children;
    for (var at = others.length - 1; at >= 0; at -= 1) {
      if (others[at] !== notice) document.body.removeChild(others[at]);
    }
    notice.removeAttribute("hidden");
    return false;
  }

  function sayOld() {
    document.getElementById("old-browser-name").textContent = nameOf(navigator.userAgent);
    return showAlone("old-browser");
  }

  if (window.top !== window.self) return showAlone("framed");
  // A page that is not served safely has no locks and no cipher, however new its browser is.
  var isSafe = window.isSecureContext !== false;
  var isNew =
    window.Promise &&
    Promise.withResolvers &&
    window.Map &&
    Map.groupBy &&
    Array.prototype.toSorted &&
    String.prototype.toWellFormed &&
    window.structuredClone &&
    window.BroadcastChannel &&
    window.DecompressionStream &&
    (!isSafe || (navigator.locks && window.crypto && crypto.subtle));
  if (!isNew) return sayOld();
  if (!isSafe) return;
  window.doorIsOpen = crypto.subtle.generateKey({ name: "X25519" }, false, ["deriveBits"]).then(
    function () {
      return true;
    },
    function (error) {
      return error.name === "NotSupportedError" ? sayOld() : true;
    },
  );
})();
