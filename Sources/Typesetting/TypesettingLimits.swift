/// What one run of the engine may use.
public struct TypesettingLimits: Hashable, Sendable {
  /// The longest that it may run, in seconds of the clock.
  public var seconds: Int
  /// The most memory that it may ask for, in bytes. Fonts are mapped, so that far less is really used.
  public var memory: Int
  /// The largest file that it may write, in bytes.
  public var output: Int
  /// The most pages.
  public var pages: Int

  /// Limits for a book: a plan with 400 measures has about 1,600 pages.
  public init(seconds: Int = 120, memory: Int = 4 << 30, output: Int = 256 << 20, pages: Int = 4_000) {
    self.seconds = seconds
    self.memory = memory
    self.output = output
    self.pages = pages
  }
}
