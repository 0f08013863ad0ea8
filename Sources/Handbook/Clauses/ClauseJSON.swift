internal import PlanModel
internal import TextFormats

/// A clause as JSON for other programs. The order of members is fixed; members are only added.
public enum ClauseJSON {
  /// The clause, compact, UTF-8.
  public static func bytes(for clause: Clause) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("id", clause.id.rawValue)
      json.field("title", clause.title)
      json.field("citation", clause.citation)
      json.key("document")
      json.object { json in
        json.field("id", clause.document.id)
        json.field("kind", clause.document.kind.rawValue)
        json.field("title", clause.document.title)
        json.field("shortTitle", clause.document.shortTitle)
        json.field("number", clause.document.number)
        json.field("edition", clause.document.edition)
      }
      json.field("pinpoint", clause.pinpoint)
      json.field("force", clause.force.rawValue)
      json.key("binds")
      json.array { json in
        for addressee in Addressee.allCases {
          guard let force = clause.force(towards: addressee) else { continue }
          json.object { json in
            json.field("addressee", addressee.rawValue)
            json.field("force", force.rawValue)
          }
        }
      }
      json.field("inForceFrom", clause.inForceFrom?.description)
      json.field("inForceTo", clause.inForceTo?.description)
      json.field("checkedOn", clause.checkedOn?.description)
      json.field("checkedAgainst", clause.checkedAgainst)
      json.field("statement", clause.statement)
      json.field("note", clause.note)
      json.key("rules")
      json.array { json in for rule in RuleCatalogue.rulesByClause[clause.id] ?? [] { json.string(rule) } }
      json.field("reasonWithoutRule", clause.reasonWithoutRule)
      json.field("supersededBy", clause.supersededBy?.rawValue)
    }
    return json.bytes
  }
}
