internal import PlanModel
internal import TextFormats

extension CKANPackage {
  /// The package as JSON, as `package_show` answers it. Members without a value are `null`, as CKAN has them.
  public var json: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("name", name)
      writer.field("title", title)
      writer.field("notes", notes)
      writer.field("type", "dataset")
      writer.field("state", "active")
      writer.flag("private", false)
      writer.text("url", url)
      writer.text("version", version)
      writer.text("author", author.isEmpty ? nil : author)
      writer.text("author_email", nil)
      writer.text("maintainer", contact?.name)
      writer.text("maintainer_email", contact?.email)
      writeTerms(to: &writer)
      writer.text("metadata_created", created.map(Self.time))
      writer.text("metadata_modified", modified.map(Self.time))
      writeOrganization(to: &writer)
      writer.list("tags", tags) { tag, writer in
        writer.field("id", StableUUID.of(id + "#tag-" + tag))
        writer.field("name", tag)
        writer.field("display_name", tag)
        writer.field("state", "active")
        writer.text("vocabulary_id", nil)
      }
      writer.list("groups", [String]()) { _, _ in }
      writer.list("extras", extras) { extra, writer in
        writer.field("key", extra.key)
        writer.field("value", extra.value)
      }
      writer.list("resources", Array(resources.enumerated())) { entry, writer in
        write(entry.element, at: entry.offset, &writer)
      }
      writer.count("num_resources", resources.count)
      writer.count("num_tags", tags.count)
    }
  }

  private func writeTerms(to writer: inout JSONWriter) {
    writer.field("license_id", licenceID)
    writer.text("license_title", terms?.title)
    writer.text("license_url", terms?.address)
    writer.flag("isopen", terms?.known != nil)
  }

  /// The id in CKAN's list of licences; `notspecified` without terms, `other` for terms that we do not know.
  public var licenceID: String {
    guard let terms else { return "notspecified" }
    return terms.known?.ckanID ?? "other"
  }

  private func writeOrganization(to writer: inout JSONWriter) {
    writer.text("owner_org", organization?.id)
    writer.key("organization")
    guard let organization else { return writer.null() }
    writer.object { writer in
      writer.field("id", organization.id)
      writer.field("name", organization.name)
      writer.field("title", organization.title)
      writer.field("type", "organization")
      writer.flag("is_organization", true)
      writer.field("state", "active")
    }
  }

  /// A file. It bears the terms and the citation itself, for it is often taken alone.
  private func write(_ resource: Resource, at place: Int, _ writer: inout JSONWriter) {
    let file = resource.file
    writer.field("id", resource.id)
    writer.field("package_id", id)
    writer.field("name", file.title)
    writer.field("description", file.summary)
    writer.field("url", resource.url)
    writer.text("url_type", nil)
    writer.field("format", file.format.name)
    writer.field("mimetype", file.plainMediaType)
    writer.key("size")
    if let bytes = file.byteCount { writer.integer(bytes) } else { writer.null() }
    writer.field("hash", file.checksum ?? "")
    writer.text("hash_algorithm", file.checksum == nil ? nil : "sha256")
    writer.text("created", created.map(Self.time))
    writer.text("last_modified", modified.map(Self.time))
    writer.text("metadata_modified", modified.map(Self.time))
    writer.count("position", place)
    writer.field("state", "active")
    writer.text("license_title", terms?.title)
    writer.text("license_url", terms?.address)
    writer.text("citation", terms?.citation)
  }

  /// CKAN writes times without a zone; only the day is known.
  private static func time(_ day: CalendarDate) -> String { day.description + "T00:00:00" }
}

extension JSONWriter {
  /// A text member, or `null`.
  mutating func text(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  mutating func flag(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  mutating func count(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  /// A member that is an array of objects.
  mutating func list<Item>(_ name: String, _ items: [Item], _ write: (Item, inout JSONWriter) -> Void) {
    key(name)
    array { writer in
      for item in items { writer.object { writer in write(item, &writer) } }
    }
  }
}
