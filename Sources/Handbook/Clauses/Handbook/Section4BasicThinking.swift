import PlanModel

/// I-4: the basic thinking when a plan is drawn up.
enum Section4BasicThinking: ClauseSection {
  static let clauses: [Clause] = formulation + content + publication

  private static let formulation: [Clause] = [
    .handbook(
      "pattern-one-or-two", "策定の型", "I-4 第1段落", .option,
      "計画は、新たに作る方法（パターン1）のほか、既にある情報化計画などに必要な内容を盛り込んで計画とする方法（パターン2）によることもできます。"),
    .handbook(
      "pattern-two-relation", "既存の計画との関係の説明", "I-4 第1段落", .recommendation,
      "既にある計画を生かすときは、元の構成を残しながら足りない内容を補い、二つの計画がどう関わるかを説明します。"),
    .handbook(
      "more-ambitious-plan", "取組の一層の推進", "I-4 第2段落", .recommendation,
      "既に様々な施策を行っている団体は、取組を更に進めることを目指した計画とします。"),
    .handbook(
      "small-start", "小さく始めること", "I-4 第2段落", .option,
      "まだ施策に着手していない団体は、できるところから始め、自らの実情に合わせて、必要な施策に絞った計画とすることができます。"),
    .handbook(
      "template-as-fits", "雛型の取捨選択", "I-4 第2段落", .option,
      "手引 II の雛型にある施策は、地域の実情に合わせて選び、参考にします。全てを載せる必要はありません。",
      reasonWithoutRule: "雛型から何を選ぶかは団体の判断であり、載せていない施策を指摘することはしません。"),
  ]

  private static let content: [Clause] = [
    .handbook(
      "reinvest-surplus", "生じた余力の再投資", "I-4 第3段落", .recommendation,
      "データ活用の効果で生じた人や予算の余力を使い、計画の内容を順次充実させる好循環を目指します。"),
    .handbook(
      "wide-area-cooperation", "地域間の連携", "I-4 第3段落", .recommendation,
      "システムの運用費の削減や住民サービスの平準化のため、将来の地域間の連携を検討します。施策によっては区域内の市町村の広域連携も有効です。"),
    .handbook(
      "use-good-cases", "優良事例の活用", "I-4 第4段落", .recommendation,
      "国のノウハウや他団体の優良事例も活用し、国の施策に限らず取り組みます。"),
    .handbook(
      "measures-connected", "施策どうしの連携", "I-4 第5段落", .recommendation,
      "計画に盛り込む施策が互いに結び付いて働くことを意識して計画を作ります。"),
    .handbook(
      "consistent-with-other-plans", "既存計画との整合", "I-4 第5段落", .recommendation,
      "総合計画など、既にある計画との整合を踏まえて計画を作ります。"),
    .handbook(
      "plan-period", "計画期間", "I-4 第5段落", .recommendation,
      "計画期間を設定します。3年や5年は例であり、長さは団体が決めます。"),
  ]

  private static let publication: [Clause] = [
    .handbook(
      "formal-status-stated", "正式な位置付けの明記", "I-4 第6段落", .recommendation,
      "計画を策定したときは、それが法にいう官民データ活用推進計画であることを、計画の中ではっきり示します。"),
    .handbook(
      "contact-shown", "問合せ先の表示", "I-4 第6段落", .recommendation,
      "計画には、問合せ先の情報を添えて公開します。"),
    .handbook(
      "web-publication", "ウェブサイトでの公開", "I-4 第6段落", .recommendation,
      "計画は、団体のウェブサイトなどで公開します。",
      note: "公表そのものは法第9条第4項の義務です（publish-without-delay）。"),
    .handbook(
      "prompt-update", "改定時の速やかな更新", "I-4 第6段落", .recommendation,
      "計画を改定したときは、公開している内容を速やかに改定後のものに改めます。"),
    .handbook(
      "cio-portal-listing", "国による策定団体の掲載", "I-4 第7段落", .information, to: "2026-01-31",
      "国が、計画を定めた団体の一覧を政府CIOポータルに載せ、参考にできるようにしていました。",
      note: "同ポータルは2022年6月30日で更新を終え、2026年1月末に公開を終えました。",
      reasonWithoutRule: "国の行為を述べたものであり、公開も終わりました。リンクの点検は cio-portal-closed で行います。",
      supersededBy: "cio-portal-closed"),
  ]
}
