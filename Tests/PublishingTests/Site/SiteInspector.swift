import Foundation

@testable import Publishing

/// Looks over all files of a site and says what is wrong with it.
enum SiteInspector {
  /// Every fault found, with the page it is on; empty for a sound site.
  static func faults(_ files: [SiteFile]) -> [String] {
    var faults: [String] = []
    let paths = Set(files.map(\.path))
    if paths.count != files.count { faults.append("two files with one path") }
    var pages: [String: PageInspector] = [:]
    for file in files where file.mediaType.hasPrefix("text/html") {
      let page = PageInspector(file.bytes)
      pages[file.path] = page
      guard page.isWellFormed else {
        faults.append("\(file.path): \(page.problem)")
        continue
      }
      if page.languages != ["ja"] { faults.append("\(file.path): language \(page.languages)") }
      faults += page.faults.map { "\(file.path): \($0)" }
    }
    for (path, page) in pages where path != SitePath.notFound.file {
      for link in page.links {
        if let fault = fault(of: link, on: path, paths: paths, pages: pages) { faults.append("\(path): \(fault)") }
      }
    }
    return faults
  }

  private static func fault(
    of link: String, on path: String, paths: Set<String>, pages: [String: PageInspector]
  ) -> String? {
    if ["http://", "https://", "mailto:", "tel:"].contains(where: link.hasPrefix) { return nil }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var steps = path.split(separator: "/").dropLast().map(String.init)
    for step in parts[0].split(separator: "/").map(String.init) {
      if step == ".." {
        guard !steps.isEmpty else { return "leads above the root: \(link)" }
        steps.removeLast()
      } else {
        steps.append(step)
      }
    }
    let target = parts[0].isEmpty ? path : steps.joined(separator: "/")
    guard paths.contains(target) else { return "leads nowhere: \(link)" }
    if parts.count == 2, let page = pages[target], !page.ids.contains(parts[1]) { return "no such place: \(link)" }
    return nil
  }
}
