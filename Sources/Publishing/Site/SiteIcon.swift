/// The picture in the browser's tab: an open handbook. Without it browsers ask for `/favicon.ico` in vain.
enum SiteIcon {
  static let bytes: [UInt8] = Array(
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0017c1"/>\
    <path d="M6 9c4-1.5 7-1 10 1 3-2 6-2.500 10-1v14c-4-1.500-7-1-10 1-3-2-6-2.500-10-1z" fill="#fff"/>\
    <path d="M16 10v14" stroke="#0017c1" stroke-width="1.500"/></svg>
    """.utf8)
}
