internal import Accounts
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// The frame of a page of the workspace: who is signed in, which plan, where one is, what was done.
struct OfficePage {
  /// The page's heading and window title.
  var title: String
  /// Who is signed in.
  var account: Account?
  /// The token that every form carries.
  var formToken = ""
  /// The plan that the page is about.
  var plan: (id: String, title: String)?
  /// The way here, from the plan's page on.
  var trail: [(path: OfficePath, title: String)] = []
  /// Which entry of the plan's navigation is the present one.
  var section: PlanSection?
  /// What was done before.
  var notice: Notice?
  /// A sentence below the heading.
  var lead: String?
  /// Whether this is a place to try things.
  var isDemonstration = false

  /// The frame of a page for a request.
  init(title: String, _ request: OfficeRequest, section: PlanSection? = nil, lead: String? = nil) {
    self.title = title
    self.lead = lead
    self.section = section
    account = request.account
    formToken = request.formToken
    plan = request.draft.map { ($0.id, $0.plan.title) }
    notice = request.query["done"].flatMap { Notice(rawValue: $0) }
    isDemonstration = request.office.settings.isDemonstration
  }

  init(title: String, account: Account?) {
    self.title = title
    self.account = account
  }

  /// The page's bytes around what `content` writes.
  func bytes(_ content: (inout HTML) -> Void) -> [UInt8] {
    var html = HTML()
    html.doctype()
    html.element(.html, [.lang("ja")]) { html in
      writeHead(&html)
      html.element(.body, [.class("office"), HTMLAttribute("data-account", account?.id ?? "")]) { html in
        html.link(toFragment: "main", [.class("skip-link")], text: "本文へ移動")
        writeHeader(&html)
        writeTrail(&html)
        html.element(.main, [.id("main"), HTMLAttribute("tabindex", "-1")]) { html in
          html.element(.div, [.class("container")]) { html in
            writeNotice(&html)
            html.element(.div, [.class("page-heading")]) { html in
              html.element(.h1, text: title)
              if let lead { html.element(.p, [.class("lead")], text: lead) }
            }
            content(&html)
          }
        }
      }
    }
    return html.bytes
  }

  private func writeHead(_ html: inout HTML) {
    html.element(.head) { html in
      html.empty(.meta, [HTMLAttribute("charset", "utf-8")])
      html.empty(
        .meta, [.name("viewport"), HTMLAttribute("content", "width=device-width, initial-scale=1")])
      html.element(.title, text: [title, plan?.title, "手引（計画の作業場所）"].compactMap { $0 }.joined(separator: "｜"))
      html.empty(.meta, [.name("robots"), HTMLAttribute("content", "noindex")])
      html.empty(
        .headLink, [HTMLAttribute("rel", "stylesheet"), .href(OfficePath.asset(OfficeAssets.styleName).text)])
      html.element(
        .script,
        [HTMLAttribute("src", OfficePath.asset(OfficeAssets.scriptName).text), HTMLAttribute("defer", "defer")]
      ) { _ in }
    }
  }

  private func writeHeader(_ html: inout HTML) {
    html.element(.header, [.class("site-header")]) { html in
      if isDemonstration {
        html.element(.div, [.class("notice notice-warning")]) { html in
          html.element(.p, [.class("container")]) { html in
            html.element(.strong, text: "お試し用")
            html.text(" 見本のデータです。保存した内容は、プログラムを終了すると消えます。")
          }
        }
      }
      html.element(.div, [.class("container brand-row office-brand")]) { html in
        html.link(.home, [.class("brand")]) { html in
          html.element(.span, [.class("brand-title")], text: "手引")
          html.element(.span, [.class("brand-body")], text: "計画の作業場所")
        }
        if let account { writePerson(account, &html) }
      }
      if let plan, account != nil { writePlanNavigation(plan.id, &html) }
    }
  }

  private func writePerson(_ account: Account, _ html: inout HTML) {
    html.element(.div, [.class("person")]) { html in
      html.element(.form, [.get, .action(OfficePath.search.text), .role("search"), .class("search")]) { html in
        html.element(.label, [.for("q"), .class("visually-hidden")], text: "検索する語")
        html.empty(.input, [.type("search"), .id("q"), .name("q")])
        html.element(.button, [.type("submit"), .class("button quiet")], text: "検索")
      }
      html.element(.nav, [.label("利用者")]) { html in
        html.element(.ul) { html in
          html.element(.li) { $0.link(.home, text: "仕事の一覧") }
          if account.has(.bodyAdministrator), let body = account.body {
            html.element(.li) { $0.link(.accounts(body), text: "利用者の管理") }
          }
          if let audit = AuditPage.path(for: account) { html.element(.li) { $0.link(audit, text: "監査記録") } }
          html.element(.li) { $0.link(.password, text: account.displayName) }
        }
      }
      html.element(.form, [.post, .action(OfficePath.signOut.text)]) { html in
        html.hidden("form-token", formToken)
        html.element(.button, [.type("submit"), .class("button quiet")], text: "サインアウト")
      }
    }
  }

  private func writePlanNavigation(_ plan: String, _ html: inout HTML) {
    html.element(.nav, [.class("site-nav"), .label("計画の中のページ")]) { html in
      html.element(.ul, [.class("container")]) { html in
        for entry in PlanSection.allCases {
          html.element(.li) { html in
            html.link(entry.path(plan), entry == section ? [.currentPage] : [], text: entry.title)
          }
        }
      }
    }
  }

  private func writeTrail(_ html: inout HTML) {
    guard account != nil, let plan else { return }
    html.element(.nav, [.class("breadcrumbs"), .label("現在位置")]) { html in
      html.element(.ol, [.class("container")]) { html in
        html.element(.li) { $0.link(.home, text: "仕事の一覧") }
        if section != .overview || !trail.isEmpty { html.element(.li) { $0.link(.plan(plan.id), text: plan.title) } }
        for step in trail { html.element(.li) { $0.link(step.path, text: step.title) } }
        html.element(.li) { $0.element(.span, [.currentPage], text: title) }
      }
    }
  }

  private func writeNotice(_ html: inout HTML) {
    guard let notice else { return }
    let marks = notice == .signedOut ? [HTMLAttribute("data-signed-out", "")] : []
    html.element(.div, [.class("done"), .role("status")] + marks) { $0.element(.p, text: notice.text) }
  }
}

/// The main pages of a plan in the workspace.
enum PlanSection: String, CaseIterable {
  case overview
  case basics
  case chapters
  case measures
  case sections
  case figures
  case years
  case check
  case decision

  var title: String {
    switch self {
    case .overview: "概況"
    case .basics: "基本情報"
    case .chapters: "章"
    case .measures: "施策と指標"
    case .sections: "担当課と期限"
    case .figures: "実績値"
    case .years: "年次評価"
    case .check: "点検"
    case .decision: "決裁と公表"
    }
  }

  func path(_ plan: String) -> OfficePath {
    switch self {
    case .overview: .plan(plan)
    case .basics: .parts(plan)
    case .chapters: .chapters(plan)
    case .measures: .measures(plan)
    case .sections: .sections(plan)
    case .figures: .figures(plan)
    case .years: .years(plan)
    case .check: .check(plan)
    case .decision: .decision(plan)
    }
  }
}

extension HTML {
  /// Writes a link to a page of the workspace.
  mutating func link(
    _ path: OfficePath, _ attributes: [HTMLAttribute] = [], _ content: (inout HTML) -> Void
  ) {
    element(.a, [.href(path.text)] + attributes, content)
  }

  /// Writes a link to a page of the workspace, with text.
  mutating func link(_ path: OfficePath, _ attributes: [HTMLAttribute] = [], text: String) {
    element(.a, [.href(path.text)] + attributes, text: text)
  }

  /// Writes a hidden field.
  mutating func hidden(_ name: String, _ value: String) {
    empty(.input, [.type("hidden"), .name(name), .value(value)])
  }

  /// Writes a form that is posted, with its token.
  mutating func postForm(
    _ path: OfficePath, token: String, _ attributes: [HTMLAttribute] = [], _ content: (inout HTML) -> Void
  ) {
    element(.form, [.post, .action(path.text)] + attributes) { html in
      html.hidden("form-token", token)
      content(&html)
    }
  }

  /// Writes a field of one line with its label, help and problem.
  mutating func field(
    _ name: String, _ label: String, value: String = "", type: String = "text", help: String? = nil,
    problem: String? = nil, isRequired: Bool = false, _ attributes: [HTMLAttribute] = []
  ) {
    let described = [help == nil ? nil : name + "-help", problem == nil ? nil : name + "-problem"].compactMap { $0 }
    element(.div, [.class(problem == nil ? "field" : "field has-problem")]) { html in
      html.element(.label, [.for(name)]) { html in
        html.text(label)
        if isRequired { html.element(.span, [.class("required")], text: "※必須") }
      }
      if let help { html.element(.p, [.class("help"), .id(name + "-help")], text: help) }
      var all: [HTMLAttribute] = [.type(type), .id(name), .name(name)]
      if type != "password" { all.append(.value(value)) }
      if isRequired { all.append(.required) }
      if problem != nil { all.append(.invalid) }
      if !described.isEmpty { all.append(.describedBy(described.joined(separator: " "))) }
      html.empty(.input, all + attributes)
      if let problem { html.element(.p, [.class("problem"), .id(name + "-problem")], text: problem) }
    }
  }

  /// Writes the button that sends a form.
  mutating func submit(_ text: String, _ attributes: [HTMLAttribute] = []) {
    element(.button, [.type("submit"), .class("button")] + attributes, text: text)
  }
}
