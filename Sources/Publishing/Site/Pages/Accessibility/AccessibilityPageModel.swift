import PlanModel

/// The statement on accessibility. It says what the pages do; results of formal tests are for the body to publish.
struct AccessibilityPageModel: PageModel {
  let path = SitePath.accessibility
  let title = "ウェブアクセシビリティ"
  let lead: String? = "年齢や障害の有無、使う機器にかかわらず、誰もが計画を読めることを目指しています。"
  let contact: Contact?

  init(_ context: SiteContext) { contact = context.plan.contact }

  private static let efforts: [(name: String, value: String)] = [
    ("目標とする規格", "JIS X 8341-3:2016（高齢者・障害者等配慮設計指針）の適合レベルAA及びWCAG 2.2のレベルAA"),
    ("対象", "このサイトの全てのページ"),
    ("図表", "図には、図が示す数値を文章と表でも載せています。進捗の状況は、色だけでなく、言葉と形でも示しています。"),
    ("操作", "全ての機能をキーボードだけで使えます。JavaScriptを使わずに動きます。幅の広い表は、横に動かして読めます。"),
    ("見え方", "文字の大きさを変えても、画面の幅が狭くても読めます。利用者の配色の設定に従います。"),
    ("印刷", "A4の用紙にそのまま印刷できます。"),
    ("日付", "和暦と西暦を併記しています。"),
    ("外部への通信", "外部のサーバーと通信しません。利用者を追跡する仕組みはありません。"),
  ]

  func write(into html: inout HTML) {
    html.pageHeading(self)
    html.section("配慮していること", id: "efforts") { html in
      html.facts { html in for effort in Self.efforts { html.fact(effort.name, effort.value) } }
    }
    html.section("試験について", id: "test") { html in
      html.element(.p, text: "規格に適合しているかどうかの試験は、計画を公表する団体が行い、その結果を団体のウェブサイトで公表します。このページは、試験の結果を示すものではありません。")
    }
    html.section("読みにくいところがあったときは", id: "contact") { html in
      html.element(.p, text: "読みにくいところや使いにくいところがありましたら、次の窓口までお知らせください。別の形での提供についても御相談ください。")
      if let contact { html.contact(contact) }
    }
  }
}
