// Says that a browser is too old, in a syntax that such a browser reads; it runs before anything else of the page does.
(function () {
  var notice = document.getElementById("old-browser");

  function nameOf(agent) {
    var system = /(?:iPhone|iPad).* OS (\d+)_(\d+)/.exec(agent);
    if (system !== null) return "iOS " + system[1] + "." + system[2];
    var found = /(Edg|Firefox|Chrome)\/(\d+)/.exec(agent.replace(/Chrome\/\S+ Safari\/\S+ Edg/, "Edg"));
    if (found !== null) return (found[1] === "Edg" ? "Edge" : found[1]) + " " + found[2];
    var safari = /Version\/(\d+(?:\.\d+)?).*Safari/.exec(agent);
    return safari === null ? "" : "Safari " + safari[1];
  }

  function say() {
    var place = document.getElementById(notice.getAttribute("data-instead-of"));
    if (place !== null) place.parentNode.removeChild(place);
    document.getElementById("old-browser-name").textContent = nameOf(navigator.userAgent);
    notice.removeAttribute("hidden");
  }

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
  if (!isNew) return say();
  if (!isSafe) return;
  crypto.subtle.generateKey({ name: "X25519" }, false, ["deriveBits"]).then(null, function (error) {
    if (error.name === "NotSupportedError") say();
  });
})();
