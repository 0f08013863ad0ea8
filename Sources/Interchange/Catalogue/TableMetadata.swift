internal import TextFormats

/// The data dictionary of a published table as CSV on the Web metadata (W3C, 2015-12-17): `measures.csv-metadata.json`.
public enum TableMetadata {
  /// The metadata of the table in the file named `fileName`, which lies beside it.
  public static func json(fileName: String, title: String, columns: [TableColumn]) -> [UInt8] {
    var writer = JSONWriter(indented: true)
    writer.object { writer in
      writer.key("@context")
      writer.array { writer in
        writer.string("http://www.w3.org/ns/csvw")
        writer.object { writer in writer.field("@language", "ja") }
      }
      writer.field("url", fileName)
      writer.field("dc:title", title)
      writer.key("dialect")
      writer.object { writer in
        writer.field("encoding", "utf-8")
        writer.key("header")
        writer.bool(true)
      }
      writer.key("tableSchema")
      writer.object { writer in
        writer.key("columns")
        writer.array { writer in
          for (index, column) in columns.enumerated() {
            writer.object { writer in
              // Names of CSVW are parts of addresses; the Japanese name is the title.
              writer.field("name", "column\(index + 1)")
              writer.field("titles", column.name)
              writer.field("dc:description", column.summary)
              writer.field("datatype", column.type.rawValue)
            }
          }
        }
      }
    }
    return writer.bytes + [0x0A]
  }
}
