internal import Publishing

extension HTML {
  /// Writes the region in which a wide table scrolls, reachable with the keyboard. Its name must be another than that of
  /// the section around it.
  mutating func tableRegion(_ label: String, _ content: (inout HTML) -> Void) {
    element(.div, [.class("table-region"), .role("region"), .label(label), .focusable], content)
  }
}
