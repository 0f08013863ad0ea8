internal import TextFormats

/// The data dictionary of a published table as CSV on the Web metadata (W3C, 2015-12-17): `measures.csv-metadata.json`.
public enum TableMetadata {
  /// What a program must know to have the text back as it was written (`FormulaProtection`).
  private static let protection =
    "「=」「+」「-」「@」（全角を含みます。）で始まる文字列は、表計算ソフトが数式として実行しないように、先頭に「'」を付けています。「'」の後（「'」が続くときは最後の「'」の後）に"
    + "これらの文字があるときは、先頭の「'」を1つ除くと元の文字列になります。型が数値の列の「-」は、負の数の符号です。"

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
      writer.field("rdfs:comment", protection)
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
