internal import PlanModel

/// Which file of a plan folder is what. Files that have no place in it are reported.
struct FolderLayout {
  /// Stems of `chapters/*.md`, in name order.
  private(set) var chapters: [String] = []
  /// Stems of `measures/*.yaml`, in name order.
  private(set) var measures: [String] = []
  /// Names in `observations/`, in name order.
  private(set) var observations: [String] = []

  init(_ paths: some Sequence<String>, _ context: inout ReadingContext) {
    for path in paths.sorted() {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      if Self.isUnsafe(path, parts) {
        Self.report(
          .unsafePath, path, "「\(Excerpt.of(path))」は計画のフォルダーの外を指すため、読み取りません。", "ファイルを計画のフォルダーの中に置いてください。",
          &context)
      } else if !Self.isPassedOver(parts) {
        take(path, parts, &context)
      }
    }
  }

  private mutating func take(_ path: String, _ parts: [String], _ context: inout ReadingContext) {
    if path == PlanFolder.planFile { return }
    if parts.count == 2 {
      switch parts[0] {
      case "chapters":
        if let stem = Self.stem(parts[1], ".md") { return chapters.append(stem) }
      case "measures":
        if let stem = Self.stem(parts[1], ".yaml") { return measures.append(stem) }
      case "observations":
        if Self.stem(parts[1], ".csv") != nil { return observations.append(parts[1]) }
      case "figures":
        if Self.stem(parts[1], ".svg") != nil || Self.stem(parts[1], ".png") != nil { return }
      default: break
      }
    }
    Self.report(
      .unknownFile, path, "「\(Excerpt.of(path))」は、計画のフォルダーに定めのないファイルです。読み取っていません。", Self.remedy(path, parts),
      &context)
  }

  private static func stem(_ name: String, _ ending: String) -> String? {
    name.hasSuffix(ending) && name.utf8.count > ending.utf8.count ? String(name.dropLast(ending.count)) : nil
  }

  /// Hidden files and what programs and people put beside a plan.
  private static func isPassedOver(_ parts: [String]) -> Bool {
    if parts.contains(where: { $0.hasPrefix(".") || $0.hasPrefix("~$") || $0.hasSuffix("~") }) { return true }
    guard let name = parts.last else { return true }
    return name.hasPrefix("README") || name.hasPrefix("LICENSE") || name == "Thumbs.db" || name == "desktop.ini"
  }

  private static func isUnsafe(_ path: String, _ parts: [String]) -> Bool {
    path.isEmpty || path.utf8.count > 1024 || path.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") }
      || parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
  }

  private static func remedy(_ path: String, _ parts: [String]) -> String {
    if path.hasSuffix(".yml") { return "ファイル名の終わりを「.yaml」に直してください。" }
    if path.lowercased() == PlanFolder.planFile { return "ファイル名を「\(PlanFolder.planFile)」に直してください。" }
    if let folder = NearestName.of(parts[0], among: ["chapters", "measures", "observations"]), folder != parts[0] {
      return "フォルダー名は「\(folder)」の誤りではありませんか。"
    }
    return "章は「chapters/識別子.md」、施策は「measures/識別子.yaml」、実績値は「observations/名称.csv」に置いてください。不要であれば削除してください。"
  }

  private static func report(
    _ rule: ReadingRule, _ path: String, _ summary: String, _ remedy: String, _ context: inout ReadingContext
  ) {
    context.findings.append(
      Finding(
        rule: rule.id, severity: rule.severity, place: Place(.file(Excerpt.of(path))), summary: summary,
        remedy: remedy))
  }
}
