/// The list of pages for search engines (sitemaps.org protocol 0.9).
enum SitemapXML {
  /// The file. The protocol wants whole addresses; while the site's address is not known, paths from its root are given.
  static func file(_ pages: [SitePath], address: SiteAddress) -> SiteFile {
    var xml = HTML()
    xml.xmlDeclaration()
    xml.element(.urlset, [HTMLAttribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]) { xml in
      for page in pages {
        xml.element(.url) { $0.element(.loc, text: (address.base ?? "/") + page.file) }
      }
    }
    return SiteFile(path: SitePath.sitemapXML.file, mediaType: "application/xml; charset=utf-8", bytes: xml.bytes)
  }
}
