/// Every address of the workspace. Links and routes are made from it and from nothing else; a route's pattern is the same
/// case with `{name}` in the place of a value.
enum OfficePath: Hashable, Sendable {
  case home
  case signIn
  case signOut
  case setUp(String)
  case demonstration
  case invitation(account: String, token: String)
  case password
  /// Out to the identity provider, and back from it.
  case providerStart
  case providerCallback
  /// The style sheet and the script; the names carry a hash of the content so that they may be cached for ever.
  case asset(String)

  case newPlan
  case plan(String)
  case check(String)
  case judgement(String, rule: String)
  case parts(String)
  case part(String, String)
  case chapters(String)
  case measures(String)
  case record(String, kind: String, String)
  case newRecord(String, kind: String, parent: String)
  case moveRecord(String, kind: String, String)
  case withdrawRecord(String, kind: String, String)
  case history(String, kind: String, String)
  case restore(String, kind: String, String)
  case illustrations(String)
  case illustration(String, String)
  case illustrationFile(String, String)
  case withdrawIllustration(String, String)
  case guide(String)
  case addMeasures(String)
  case sections(String)
  case addSections(String)
  case section(String, String)
  case replyForSection(String, String)
  case confirmForSection(String, String)
  case sectionMessage(String, String)
  case sectionCalendar(String, String)
  case allCalendars(String)
  case figures(String)
  case figureTable(String)
  case sectionFigures(String, String)
  case sectionFigureTable(String, String)
  case figureTemplate(String, String)
  case countFigures(String, String)
  case evidenceFile(String, String)
  case tokens(String)
  case revokeToken(String, String)
  case progress(String)
  case presets(String)
  case years(String)
  case roundCalendar(String)
  case year(String, String)
  case closeYear(String, String)
  case reviewSheet(String, String, kind: String, String, String)
  case nationalMeasures
  case bodies
  case seen(String)
  case decision(String)
  case proposal(String, String)
  case proposedText(String, String)
  case takeStep(String, String)
  case sendBackProposal(String, String)
  case withdrawProposal(String, String)
  case publishDecision(String, String)
  case decisionPaper(String, String, String)
  case documents(String)
  case document(String, String)
  case changes(String)
  case revising(String)
  case search
  case accounts(String)
  case account(String, String)
  case invite(String, String)
  case handOver(String, String)
  case importPeople(String)
  case bodySettings(String)
  case audit(String)
  case auditTable(String)

  /// The steps below `/office`, decoded.
  var steps: [String] {
    switch self {
    case .home: []
    case .signIn: ["sign-in"]
    case .signOut: ["sign-out"]
    case .demonstration: ["demonstration"]
    case .setUp(let token): ["set-up", token]
    case .invitation(let account, let token): ["invitations", account, token]
    case .password: ["password"]
    case .providerStart: ["oidc", "start"]
    case .providerCallback: ["oidc", "callback"]
    case .asset(let name): ["assets", name]
    case .newPlan: ["new-plan"]
    case .plan(let plan): ["plans", plan]
    case .check(let plan): ["plans", plan, "check"]
    case .judgement(let plan, let rule): ["plans", plan, "check", rule]
    case .parts(let plan): ["plans", plan, "parts"]
    case .part(let plan, let part): ["plans", plan, "parts", part]
    case .chapters(let plan): ["plans", plan, "chapters"]
    case .measures(let plan): ["plans", plan, "measures"]
    case .record(let plan, let kind, let id): ["plans", plan, "records", kind, id]
    case .newRecord(let plan, let kind, let parent): ["plans", plan, "new", kind, parent]
    case .moveRecord(let plan, let kind, let id): ["plans", plan, "records", kind, id, "move"]
    case .withdrawRecord(let plan, let kind, let id): ["plans", plan, "records", kind, id, "withdraw"]
    case .history(let plan, let kind, let id): ["plans", plan, "records", kind, id, "history"]
    case .restore(let plan, let kind, let id): ["plans", plan, "records", kind, id, "restore"]
    case .illustrations(let plan): ["plans", plan, "illustrations"]
    case .illustration(let plan, let id): ["plans", plan, "illustrations", id]
    case .illustrationFile(let plan, let id): ["plans", plan, "illustrations", id, "file"]
    case .withdrawIllustration(let plan, let id): ["plans", plan, "illustrations", id, "withdraw"]
    case .guide(let plan): ["plans", plan, "guide"]
    case .addMeasures(let plan): ["plans", plan, "add-measures"]
    case .sections(let plan): ["plans", plan, "sections"]
    case .addSections(let plan): ["plans", plan, "add-sections"]
    case .section(let plan, let section): ["plans", plan, "sections", section]
    case .replyForSection(let plan, let section): ["plans", plan, "sections", section, "reply"]
    case .confirmForSection(let plan, let section): ["plans", plan, "sections", section, "confirmation"]
    case .sectionMessage(let plan, let section): ["plans", plan, "sections", section, "message"]
    case .sectionCalendar(let plan, let section): ["plans", plan, "sections", section, "calendar"]
    case .allCalendars(let plan): ["plans", plan, "calendar"]
    case .figures(let plan): ["plans", plan, "figures"]
    case .figureTable(let plan): ["plans", plan, "figures", "table"]
    case .sectionFigures(let plan, let section): ["plans", plan, "sections", section, "figures"]
    case .sectionFigureTable(let plan, let section): ["plans", plan, "sections", section, "figures", "table"]
    case .figureTemplate(let plan, let section): ["plans", plan, "sections", section, "figures", "template.csv"]
    case .countFigures(let plan, let section): ["plans", plan, "sections", section, "figures", "count"]
    case .evidenceFile(let plan, let hash): ["plans", plan, "evidence", hash]
    case .presets(let plan): ["plans", plan, "presets"]
    case .tokens(let plan): ["plans", plan, "tokens"]
    case .revokeToken(let plan, let token): ["plans", plan, "tokens", token, "revocation"]
    case .progress(let plan): ["plans", plan, "progress"]
    case .years(let plan): ["plans", plan, "years"]
    case .roundCalendar(let plan): ["plans", plan, "round.ics"]
    case .year(let plan, let year): ["plans", plan, "years", year]
    case .closeYear(let plan, let year): ["plans", plan, "years", year, "close"]
    case .reviewSheet(let plan, let year, let kind, let id, let stage): ["plans", plan, "years", year, kind, id, stage]
    case .nationalMeasures: ["national-measures"]
    case .bodies: ["bodies"]
    case .seen(let plan): ["plans", plan, "seen"]
    case .decision(let plan): ["plans", plan, "decision"]
    case .proposal(let plan, let id): ["plans", plan, "decision", id]
    case .proposedText(let plan, let id): ["plans", plan, "decision", id, "text"]
    case .takeStep(let plan, let id): ["plans", plan, "decision", id, "step"]
    case .sendBackProposal(let plan, let id): ["plans", plan, "decision", id, "return"]
    case .withdrawProposal(let plan, let id): ["plans", plan, "decision", id, "withdrawal"]
    case .publishDecision(let plan, let id): ["plans", plan, "decision", id, "publication"]
    case .decisionPaper(let plan, let id, let name): ["plans", plan, "decision", id, "paper", name]
    case .documents(let plan): ["plans", plan, "documents"]
    case .document(let plan, let name): ["plans", plan, "documents", name]
    case .changes(let plan): ["plans", plan, "changes"]
    case .revising(let plan): ["plans", plan, "revising"]
    case .search: ["search"]
    case .accounts(let body): ["bodies", body, "accounts"]
    case .account(let body, let account): ["bodies", body, "accounts", account]
    case .invite(let body, let account): ["bodies", body, "accounts", account, "invitation"]
    case .handOver(let body, let account): ["bodies", body, "accounts", account, "handover"]
    case .importPeople(let body): ["bodies", body, "people"]
    case .bodySettings(let body): ["bodies", body, "settings"]
    case .audit(let body): ["bodies", body, "audit"]
    case .auditTable(let body): ["bodies", body, "audit", "entries.csv"]
    }
  }

  /// The address from the root of the server.
  var text: String { (["/office"] + steps.map(Self.encoded)).joined(separator: "/") }

  /// The address with a query, whose values are encoded.
  func text(_ query: [(name: String, value: String)], fragment: String? = nil) -> String {
    let pairs = query.map { Self.encoded($0.name) + "=" + Self.encoded($0.value) }.joined(separator: "&")
    return text + (pairs.isEmpty ? "" : "?" + pairs) + (fragment.map { "#" + $0 } ?? "")
  }

  /// Whether a path is the workspace's.
  static func owns(_ path: String) -> Bool {
    path == "/office" || path.hasPrefix("/office/") || path.hasPrefix("/office?")
  }

  /// Percent-encodes all but RFC 3986's unreserved characters.
  static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
      if isPlain {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
