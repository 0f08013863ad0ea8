import PlanModel

/// Standards for dates, codes, tables, contacts and licences of published data.
enum DataConventions: ClauseSection {
  static let clauses: [Clause] = [
    Clause(
      id: "deadlines-and-eras", title: "期限と元号", document: .interoperabilityFramework, pinpoint: "DS-441",
      force: .recommendation, binds: .localGovernments, reading: .interoperabilityFramework,
      statement: "期限は計画期間の中に置き、過ぎた期限は実績を確かめて改めます。日付は西暦で保存し、和暦は表示に使います。平成32年度のような実在しない年度は、令和2年度に直します。",
      note: "DS-441 が定めるのは日付の表し方です。期限と計画期間の関係は、公表された計画の比較から得た慣行です。"),
    Clause(
      id: "codes-checked", title: "コードの検査数字", document: .publicCodes, pinpoint: "検査数字の算式",
      force: .recommendation, binds: .localGovernments, reading: .publicCodes,
      statement: "全国地方公共団体コード（6桁）と法人番号（13桁）は、検査数字を確かめ、先頭の0が落ちないよう文字列として扱います。"),
    Clause(
      id: "tidy-tables", title: "機械判読できる表", document: .machineReadableTables, pinpoint: "項目1-1から1-12まで",
      force: .recommendation, binds: .localGovernments, from: "2020-12-18", reading: .machineReadableTables,
      statement: "公開する表は、1つのセルに1つの値とし、数値に単位や記号を混ぜず、セルの結合や項目名の省略をしません。",
      note: "統計表のための統一ルールです。計画の表にも同じ考え方を用いています。",
      reasonWithoutRule: "計画の内容ではなく、書き出した表の形についての求めであり、表を書き出すときの試験で確かめます。"),
    Clause(
      id: "licence-and-citation", title: "利用条件と出典の書き方", document: .publicDataLicence, pinpoint: "本文及び出典の記載例",
      force: .recommendation, binds: .localGovernments, reading: .publicDataLicence,
      statement: "公開するデータには、利用規約（公共データ利用規約第1.0版又は CC BY 4.0 など）と、利用者が書く出典の例を示します。",
      note: "2024年7月5日より前は政府標準利用規約（第2.0版）が用いられていました。"),
    Clause(
      id: "no-personal-names", title: "個人名を載せないこと", document: .indicatorPractice, pinpoint: "大船渡市ほかの評価表の項目",
      force: .recommendation, binds: .localGovernments, reading: .indicatorPractice,
      statement: "公開する評価表には、担当者の氏名や内線番号を載せず、担当課の連絡先だけを載せます。"),
    Clause(
      id: "contact-fields", title: "連絡先の項目", document: .interoperabilityFramework, pinpoint: "DS-432",
      force: .recommendation, binds: .localGovernments, from: "2025-03-25", reading: .interoperabilityFramework,
      statement: "連絡先は、名称、用途、電話番号、メールアドレス、URL、住所などの項目に分けて書きます。",
      reasonWithoutRule: "データの形が守る事柄です。計画に問合せ先があることは contact-shown で点検します。"),
  ]
}
