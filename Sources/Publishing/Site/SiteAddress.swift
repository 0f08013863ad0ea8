/// Where the site will stand.
struct SiteAddress {
  /// The address with a `/` at the end, or nil when it is not known.
  let base: String?
  /// The path of the site's root on its server.
  let rootPath: String

  /// Reads an address; anything but `http` and `https` counts as not known.
  init(_ text: String?) {
    guard let text, let url = SafeURL(text)?.text, url.hasPrefix("http") else {
      base = nil
      rootPath = "/"
      return
    }
    let whole = url.hasSuffix("/") ? url : url + "/"
    base = whole
    let rest = whole.drop { $0 != ":" }.dropFirst(3)
    rootPath = String(rest.drop { $0 != "/" })
  }
}
