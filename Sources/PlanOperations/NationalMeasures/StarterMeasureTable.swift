// swift-format-ignore-file

/// The text of `Data/national-measures.csv`. Written by `scripts/embed-tables`; do not edit by hand.
let starterMeasureTable = #"""
番号,名称,柱,所管,一覧の名称と日付,出典URL,備考
01-01,ベース・レジストリの整備,,◎内閣官房、関係府省庁,施策と官民データ活用推進基本法第3章（基本的施策）の各条との関係（2020年7月15日）,https://vdocuments.pub/cffceoe-c3cioec-20200715.html,
01-02,民間プラットフォームの更なる活用の推進,,,施策と官民データ活用推進基本法第3章（基本的施策）の各条との関係（2020年7月15日）,https://vdocuments.pub/cffceoe-c3cioec-20200715.html,
02-01,オープンデータ官民ラウンドテーブル等を通じたデータ利活用の促進,官民データの容易な利用等,,官民データ活用推進基本計画 四半期フォローアップ結果（重点施策・2020年7月から9月まで）,https://dokumen.tips/documents/ffceoeec-oeffffffcoe-ie.html,
04-06,地域経済分析システム（RESAS）による官民のオープンデータ利活用の推進,官民データの容易な利用等,,デジタル社会の実現に向けた重点計画（2022年6月7日閣議決定）別表（施策集）,https://wic-net.com/material/document/5526/4,
04-07,統計データのオープン化の推進・高度化,官民データの容易な利用等,,デジタル社会の実現に向けた重点計画（2022年6月7日閣議決定）別表（施策集）,https://wic-net.com/material/document/5526/4,
04-08,介護サービス情報公表システムを活用した効果的な情報提供,,,デジタル社会の実現に向けた重点計画（2022年6月7日閣議決定）別表（施策集）,https://wic-net.com/material/document/5526/4,
,自治体フロントヤード改革の推進,,総務省,自治体デジタル・トランスフォーメーション（DX）推進計画（2023年11月改定）重点取組事項,https://smartread.jp/column/trend/localgovernment_2024dx,一覧に番号はありません。
,自治体の情報システムの標準化・共通化,情報システムに係る規格の整備及び互換性の確保等,総務省,自治体デジタル・トランスフォーメーション（DX）推進計画（2023年11月改定）重点取組事項,https://smartread.jp/column/trend/localgovernment_2024dx,一覧に番号はありません。
,マイナンバーカードの普及促進・利用の推進,個人番号カードの普及及び活用,総務省,自治体デジタル・トランスフォーメーション（DX）推進計画（2023年11月改定）重点取組事項,https://smartread.jp/column/trend/localgovernment_2024dx,一覧に番号はありません。
,セキュリティ対策の徹底,,総務省,自治体デジタル・トランスフォーメーション（DX）推進計画（2023年11月改定）重点取組事項,https://smartread.jp/column/trend/localgovernment_2024dx,一覧に番号はありません。
,自治体のAI・RPAの利用促進,,総務省,自治体デジタル・トランスフォーメーション（DX）推進計画（2023年11月改定）重点取組事項,https://smartread.jp/column/trend/localgovernment_2024dx,一覧に番号はありません。
,テレワークの推進,,総務省,自治体デジタル・トランスフォーメーション（DX）推進計画（2023年11月改定）重点取組事項,https://smartread.jp/column/trend/localgovernment_2024dx,一覧に番号はありません。

"""#
