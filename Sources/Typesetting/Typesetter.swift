internal import Foundation

/// Sets documents as PDF, and drawings as pictures, with Typst in a child process.
///
/// The program gets only files that we wrote, in a folder of its own that is removed afterwards; it has limits of time,
/// memory, pages and output, no network, and nothing of our environment. Few run at once; the rest waits in a queue of
/// limited length.
public struct Typesetter: Sendable {
  /// A file of a job.
  public typealias JobFile = (name: String, bytes: [UInt8])

  private let python: String?
  private let limits: TypesettingLimits
  private let queue: TypesettingQueue

  /// PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2): the engine refuses to write a file that is not both.
  private static let standards = ["ua-1", "a-2a"]

  /// Makes a typesetter.
  ///
  /// - Parameters:
  ///   - python: the Python in which `typst` is installed; looked for when `nil`.
  ///   - limits: what one run may use.
  public init(python: String? = nil, limits: TypesettingLimits = TypesettingLimits()) {
    self.python = python ?? EnginePlace.find()
    self.limits = limits
    queue = TypesettingQueue()
  }

  /// The typesetter of the program: its queue is shared by all who ask.
  public static let shared = Typesetter()

  /// Whether the engine's Python is there; `typst` in it shows when it runs.
  public var isAvailable: Bool { python != nil }

  /// The PDF of a job whose `main.typ` is to be compiled.
  ///
  /// - Parameter seconds: the time that the file bears, in seconds since 1970; the same job gives the same bytes.
  public func pdf(_ files: [JobFile], timestamp seconds: Int) async throws(TypesettingFailure) -> SetDocument {
    let made = try await run(files, format: "pdf", timestamp: seconds) { folder in
      FileManager.default.contents(atPath: folder + "/out.pdf").map { [Array($0)] }
    }
    let scalars = made.numbers.dropFirst().compactMap { UInt32(exactly: $0).flatMap(Unicode.Scalar.init) }
    return SetDocument(bytes: made.files[0], pages: made.numbers.first ?? 0, replaced: scalars.map(String.init))
  }

  /// Drawings (SVG) as PNG, one for each, `scale` pixels for a CSS pixel.
  public func pictures(_ drawings: [[UInt8]], scale: Int) async throws(TypesettingFailure) -> [[UInt8]] {
    guard !drawings.isEmpty else { return [] }
    var files: [JobFile] = [(EnginePlace.main, Array(Self.pictureTemplate(drawings.count).utf8))]
    for (place, drawing) in drawings.enumerated() { files.append(("picture-\(place + 1).svg", drawing)) }
    return try await run(files, format: "png", ppi: 72 * scale, timestamp: 0) { folder in
      (1...drawings.count).reduce(into: [[UInt8]]?.some([])) { found, number in
        guard let bytes = FileManager.default.contents(atPath: folder + "/out-\(number).png") else {
          return found = nil
        }
        found?.append(Array(bytes))
      }
    }.files
  }

  /// One page for each drawing, as large as the drawing.
  private static func pictureTemplate(_ count: Int) -> String {
    """
    #set page(width: auto, height: auto, margin: 0pt, fill: white)
    #for number in range(1, \(count + 1)) {
      image("picture-" + str(number) + ".svg")
      if number < \(count) { pagebreak() }
    }
    """
  }

  private func run(
    _ files: [JobFile], format: String, ppi: Int = 144, timestamp: Int,
    reading: @Sendable (String) -> [[UInt8]]?
  ) async throws(TypesettingFailure) -> (files: [[UInt8]], numbers: [Int]) {
    guard let python else { throw .missing }
    try await queue.enter()
    let result = await outcome(python, files, format: format, ppi: ppi, timestamp: timestamp, reading: reading)
    await queue.leave()
    return try result.get()
  }

  private func outcome(
    _ python: String, _ files: [JobFile], format: String, ppi: Int, timestamp: Int,
    reading: @Sendable (String) -> [[UInt8]]?
  ) async -> Result<(files: [[UInt8]], numbers: [Int]), TypesettingFailure> {
    guard let folder = JobFolder(files) else { return .failure(.tooLarge) }
    defer { folder.remove() }
    let child = ChildProcess(
      program: python, arguments: ["-I", "-c", EngineScript.text, job(format: format, ppi: ppi, timestamp: timestamp)],
      directory: folder.path, seconds: limits.seconds)
    guard let outcome = await child.run() else { return .failure(.missing) }
    if outcome.wasStopped { return .failure(.tooSlow(seconds: limits.seconds)) }
    switch outcome.code {
    case 0: break
    case EngineScript.missing: return .failure(.missing)
    case EngineScript.refused: return .failure(.refused(String(decoding: outcome.errors, as: UTF8.self)))
    // Killed by a limit of the system, or stopped by one of ours.
    default: return .failure(.tooLarge)
    }
    guard let made = reading(folder.path), !made.isEmpty else { return .failure(.tooLarge) }
    let numbers = String(decoding: outcome.output, as: UTF8.self).split { !$0.isNumber }.compactMap { Int($0) }
    return .success((made, numbers))
  }

  private func job(format: String, ppi: Int, timestamp: Int) -> String {
    let standards = Self.standards.map { "\"\($0)\"" }.joined(separator: ",")
    return """
      {"format":"\(format)","ppi":\(ppi),"timestamp":\(timestamp),"standards":[\(standards)],"memory":\(limits.memory),\
      "output":\(limits.output),"seconds":\(limits.seconds),"pages":\(limits.pages)}
      """
  }
}

/// A document set as PDF.
public struct SetDocument: Hashable, Sendable {
  /// The PDF.
  public let bytes: [UInt8]
  /// How many pages it has.
  public let pages: Int
  /// Characters for which no font has a shape; 〓 stands in their places.
  public let replaced: [String]
}
