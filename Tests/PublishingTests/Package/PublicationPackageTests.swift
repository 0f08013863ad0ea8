import Archives
import PlanModel
import Testing

@testable import Publishing

@Suite("Packages of publication")
struct PublicationPackageTests {
  private static let files = [
    PackageFile(
      path: "計画書.pdf", mediaType: "application/pdf", title: "計画書（PDF）", bytes: Array("%PDF-1.7 …".utf8)),
    PackageFile(
      path: "data/plan.json", mediaType: "application/json", title: "計画の全体（JSON）", bytes: Array("{\"id\":1}".utf8)),
    PackageFile(path: "data/empty.csv", mediaType: "text/csv", title: "空の表\n]]>", bytes: []),
  ]

  private static func about(_ hash: ([UInt8]) -> String = ReferenceSHA256.hex) -> PackageAbout {
    PackageAbout(
      plan: "mihon", title: "見本県官民データ活用推進計画", issuer: "見本県", edition: 3,
      decidedOn: CalendarDate(year: 2026, month: 3, day: 22), publishedOn: SamplePlan.date,
      editionSHA256: hash(files[1].bytes), licence: "公共データ利用規約（第1.0版）", citation: "出典：見本県\u{0}\"<計画>")
  }

  private func package() throws -> [UInt8] {
    try PublicationPackage.bytes(files: Self.files, about: Self.about(), hash: ReferenceSHA256.hex)
  }

  private func verdict(_ bytes: [UInt8]) -> PackageVerdict {
    PackageVerifier.verify(bytes, hash: ReferenceSHA256.hex)
  }

  /// The package with its entries changed, packed again as the format asks.
  private func repacked(_ change: (inout [ZipEntry]) -> Void) throws -> [UInt8] {
    let reader = try ZipReader(package())
    var entries = try reader.names.map { ZipEntry(name: $0, bytes: try reader.contents($0), isStored: true) }
    change(&entries)
    let date = SamplePlan.date
    return try ZipWriter.bytes(entries, on: ZipDay(year: date.year, month: date.month, day: date.day))
  }

  @Test("the hash of the tests is SHA-256")
  func knownVectors() {
    #expect(
      ReferenceSHA256.hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      ReferenceSHA256.hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      ReferenceSHA256.hex([UInt8](repeating: 0x61, count: 1_000))
        == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3")
  }

  @Test("a package as it was made is unaltered, tells what it is, and is the same each time")
  func unaltered() throws {
    let bytes = try package()
    #expect(try package() == bytes)
    let verdict = verdict(bytes)
    #expect(verdict.isUnaltered, "\(verdict.faults)")
    #expect(verdict.about == Self.about() && verdict.fileCount == 3)
    #expect(try repacked { _ in } == bytes)
  }

  @Test("the form of the file is settled: a package of today is checked by the program of tomorrow")
  func settledForm() throws {
    // When this changes, packages that were published are no longer called unaltered: raise the version of the format.
    let found = try ReferenceSHA256.hex(package())
    #expect(found == "4f0c8cd58ad19636b84413b7a3fa5bdae9453d63807849714df7135bfb3ffd7a")
  }

  @Test("the list and the sums name every file with its hash, and the text tells how to check")
  func ownFiles() throws {
    let reader = try ZipReader(package())
    #expect(reader.names == ["README.txt", "manifest.json", "SHA256SUMS"] + Self.files.map(\.path))
    let sums = String(decoding: try reader.contents("SHA256SUMS"), as: UTF8.self).split(separator: "\n")
    #expect(sums.count == 5)
    for line in sums {
      let parts = line.split(separator: " ", maxSplits: 1).map { $0.drop { $0 == " " } }
      #expect(ReferenceSHA256.hex(try reader.contents(String(parts[1]))) == parts[0])
    }
    let readme = String(decoding: try reader.contents("README.txt"), as: UTF8.self)
    #expect(readme.contains("tebiki verify") && readme.contains("sha256sum -c SHA256SUMS"))
    #expect(readme.contains("・data/empty.csv　空の表 ]]>"))
    #expect(readme.contains("公表した日：令和8年（2026年）11月23日"))
  }

  @Test("every change of one bit anywhere in the file is found")
  func everyBit() throws {
    // A hash that tells any two files apart that differ in one byte, and is quick.
    let hash: ([UInt8]) -> String = { bytes in
      var value: UInt64 = 0xCBF2_9CE4_8422_2325
      bytes.withUnsafeBufferPointer { for byte in $0 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 } }
      return String(value, radix: 16)
    }
    var bytes = try PublicationPackage.bytes(files: Self.files, about: Self.about(hash), hash: hash)
    #expect(PackageVerifier.verify(bytes, hash: hash).isUnaltered)
    // Contents are covered by hashes, to which all bits of a byte are alike; the ZIP file's own fields are not.
    let reader = try ZipReader(bytes)
    let contents = try reader.names.compactMap { bytes.firstRange(of: try reader.contents($0)) }.filter { !$0.isEmpty }
    var unnoticed: [String] = []
    for place in bytes.indices {
      let isContent = contents.contains { $0.contains(place) }
      for bit in isContent ? [place % 8] : Array(0..<8) {
        bytes[place] ^= 1 << bit
        if PackageVerifier.verify(bytes, hash: hash).isUnaltered { unnoticed.append("\(place).\(bit)") }
        bytes[place] ^= 1 << bit
      }
    }
    #expect(unnoticed.isEmpty)
  }

  @Test("bytes before, behind and between, and files cut short, are found at every length")
  func lengths() throws {
    let bytes = try package()
    let unnoticed = bytes.indices.filter { verdict(Array(bytes.prefix($0))).isUnaltered }
    #expect(unnoticed.isEmpty)
    #expect(!verdict([0] + bytes).isUnaltered)
    #expect(!verdict(bytes + [0]).isUnaltered)
    #expect(!verdict(bytes + bytes).isUnaltered)
  }

  @Test("each file that is removed, added, renamed, changed or moved is named")
  func files() throws {
    for place in Self.files.indices {
      let path = Self.files[place].path
      #expect(try verdict(repacked { $0.remove(at: 3 + place) }).faults == [.missing(path)])
      #expect(
        try verdict(repacked { $0[3 + place].name = "x" }).faults == [.missing(path), .unlisted("x")])
      #expect(
        try verdict(repacked { $0[3 + place].bytes.append(1) }).faults == [
          .otherLength(path, listed: Self.files[place].bytes.count, found: Self.files[place].bytes.count + 1)
        ])
    }
    #expect(try verdict(repacked { $0[3].bytes[0] ^= 1 }).faults == [.otherContent("計画書.pdf")])
    #expect(try verdict(repacked { $0.append(ZipEntry(name: "new", bytes: [])) }).faults == [.unlisted("new")])
    #expect(try verdict(repacked { $0.swapAt(3, 4) }).faults == [.repacked])
    #expect(try verdict(repacked { $0[3].isStored = false }).faults == [.repacked])
    #expect(try verdict(repacked { $0.remove(at: 0) }).faults == [.missing("README.txt")])
    #expect(try verdict(repacked { $0.remove(at: 1) }).faults == [.notPackage])
    #expect(try verdict(repacked { $0[0].bytes.append(0x20) }).faults == [.ownFileChanged("README.txt")])
    #expect(try verdict(repacked { $0[2].bytes[0] ^= 1 }).faults == [.ownFileChanged("SHA256SUMS")])
  }

  @Test("a list that was rewritten with its hashes still has to name the edition and be written as we write")
  func rewrittenList() throws {
    func verdict(_ old: String, _ new: String) throws -> [PackageFault] {
      try self.verdict(
        repacked { entries in
          entries[1].bytes = Array(String(decoding: entries[1].bytes, as: UTF8.self).replacing(old, with: new).utf8)
        }
      ).faults
    }
    let edition = ReferenceSHA256.hex(Self.files[1].bytes)
    #expect(try verdict("\"editionSHA256\": \"\(edition)\"", "\"editionSHA256\": \"0\"") == [.otherEdition])
    #expect(try verdict("\"edition\": 3", "\"edition\": 4").contains(.ownFileChanged("README.txt")))
    #expect(try verdict("\"edition\": 3", "\"edition\":  3") == [.ownFileChanged("manifest.json")])
    #expect(try verdict("\"version\": 1", "\"version\": 2") == [.notPackage])
    #expect(try verdict("data/empty.csv", "計画書.pdf").contains(.listedTwice("計画書.pdf")))
    #expect(try verdict("\"bytes\": 8", "\"bytes\": 99999999999999999999999") == [.notPackage])
  }

  @Test("files that make no package are refused in words")
  func refused() {
    func problem(_ files: [PackageFile]) -> PackageProblem? {
      do {
        _ = try PublicationPackage.bytes(files: files, about: Self.about(), hash: ReferenceSHA256.hex)
        return nil
      } catch {
        return error
      }
    }
    func file(_ path: String) -> PackageFile { PackageFile(path: path, mediaType: "a/b", title: "", bytes: [1]) }
    #expect(problem([Self.files[0]]) == .noEdition)
    #expect(problem([file("data/plan.json")]) == .otherEdition)
    #expect(problem(Self.files + [file("readme.TXT")]) == .takenPath("readme.TXT"))
    for path in ["../a", "/a", "a\\b", "計画書.pdf", "", "a\n"] {
      guard case .archive = problem(Self.files + [file(path)]) else {
        Issue.record("\(path)")
        continue
      }
    }
  }

  @Test("whatever bytes are handed in, there is a verdict")
  func hostile() throws {
    var generator = SystemRandomNumberGenerator()
    let whole = try package()
    for _ in 0..<500 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...20, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      if bytes != whole { #expect(!verdict(bytes).isUnaltered) }
    }
    let deep = Array((String(repeating: "[", count: 100_000)).utf8)
    #expect(try verdict(repacked { $0[1].bytes = deep }).faults == [.notPackage])
    #expect(verdict([]).faults.count == 1)
  }
}
