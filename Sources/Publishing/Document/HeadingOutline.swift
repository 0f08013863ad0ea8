/// Gives headings levels that never skip one, whatever levels the author chose.
///
/// A text that jumps from `##` to `####` reads as one step down (JIS X 8341-3:2016, 1.3.1 and 2.4.6).
struct HeadingOutline {
  private var open: [Int] = []

  /// The level from 1 for the next heading, which the author gave `level`.
  mutating func next(_ level: Int) -> Int {
    while let last = open.last, last >= level { open.removeLast() }
    open.append(level)
    return open.count
  }
}
