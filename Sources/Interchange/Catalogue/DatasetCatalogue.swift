public import PlanModel

/// The description of a plan's data for catalogues and search engines: DCAT 3 (W3C, 2024-08-22) in the profile DCAT-AP 3,
/// and schema.org beside it.
///
/// Follows the shape of GIF DS-451-6: a catalogue holds a dataset, the dataset its distributions. Turtle and JSON-LD are
/// two writings of one description (`CatalogueTree`).
public enum DatasetCatalogue {
  /// Where the description lies below the site's root.
  static let path = "data/catalogue.jsonld"

  /// The description as JSON-LD, for `data/catalogue.jsonld`. Without `baseURL` the files are named relative to the site's
  /// root, which is one folder up from the description.
  ///
  /// - Parameter editions: the editions published so far; the latest is the one described.
  public static func jsonLD(
    _ plan: Plan, files: [DataFileDescription], baseURL: String?, editions: [PublishedEdition] = []
  ) -> [UInt8] {
    let tree = CatalogueTree(plan, files: files, baseURL: baseURL, editions: editions)
    return JSONLDWriter.bytes(tree.catalogue(), root: tree.root)
  }

  /// The same description as Turtle, for `data/catalogue.ttl`.
  public static func turtle(
    _ plan: Plan, files: [DataFileDescription], baseURL: String?, editions: [PublishedEdition] = []
  ) -> [UInt8] {
    let tree = CatalogueTree(plan, files: files, baseURL: baseURL, editions: editions)
    return TurtleWriter.bytes(tree.catalogue(), root: tree.root)
  }
}
