/// Frequent family names, by which a name in running text is told from other words.
///
/// They cover about half of the population. Those that are also prefectures (石川, 山口, 宮崎 …) are left out: a plan speaks
/// of them all the time.
enum FamilyNames {
  /// In kanji, by the first character; the longer first.
  static let kanji: [UInt32: [[UInt32]]] = Dictionary(grouping: written.map(FoldedText.word)) { $0[0] }
    .mapValues { names in names.sorted { $0.count > $1.count } }

  /// The length of the family name at a place; nil when none stands there.
  static func length(in scalars: ArraySlice<UInt32>, at place: Int) -> Int? {
    guard let names = kanji[scalars[place]] else { return nil }
    return names.first { name in
      place + name.count <= scalars.endIndex && scalars[place..<(place + name.count)].elementsEqual(name)
    }?.count
  }

  private static let written: [String] = """
    佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 松本 井上 木村 林田 斎藤 斉藤 齋藤 齊藤 清水 山崎 森田 池田 橋本 \
    阿部 石井 山下 中島 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 西村 太田 藤井 金子 福田 三浦 藤原 岡本 松田 中川 中野 原田 小野 \
    田村 竹内 和田 中山 石田 上田 森本 原口 柴田 酒井 工藤 横山 宮本 内田 高木 安藤 谷口 大野 高田 丸山 今井 河野 藤本 村田 武田 上野 杉山 増田 \
    菅原 小島 平野 久保 千田 大塚 岩崎 桜井 櫻井 木下 野口 松尾 野村 菊地 菊池 佐野 渡部 大西 新井 杉本 松井 古川 浜田 濱田 市川 小松 高野 水野 \
    吉川 山内 西田 西川 菅野 北村 五十嵐 安田 中田 川口 平田 川崎 東田 飯田 本田 久保田 吉村 辻本 関口 岩田 中西 服部 樋口 川上 永井 松岡 田口 \
    山中 森下 土屋 川村 小田 福島田 星野 馬場 大谷 荒木 大久保 松村 黒田 松下 尾崎 永田 篠原 野田 内藤 松原 望月 堀内 西山 大橋 熊谷 早川 八木 \
    田辺 田邊 片山 平井 須藤 荒井 広瀬 廣瀬 富田 田島 鎌田 小池 矢野 石原 秋山 奥村 内山 奥田 古賀 吉岡 大川 小山 児玉 上原 桑原 萩原 沢田 澤田 \
    髙橋 髙木 﨑山 山﨑 高島 高山 白石 石橋 三宅 川田 横田 相馬 栗原 松永 鶴田 浅野 堀田 天野 岸本 福本 徳田 川島 本間 津田 島田 樋田 中井 上村
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  /// In Latin letters, whole parts of a mailbox. Names that are words of an office or places are left out.
  static let latin: Set<String> = Set(
    """
    sato satou suzuki takahashi tanaka ito itou watanabe yamamoto nakamura kobayashi kato katou yoshida yamada sasaki \
    matsumoto inoue kimura saito saitou shimizu yamazaki ikeda hashimoto abe yamashita nakajima ogawa maeda okada \
    hasegawa fujita goto gotou kondo kondou murakami endo endou aoki sakamoto nishimura fujii kaneko fukuda miura \
    fujiwara okamoto matsuda nakagawa harada tamura takeuchi nakayama morimoto shibata sakai kudo yokoyama miyamoto \
    uchida takagi ando andou taniguchi maruyama imai kono fujimoto takeda sugiyama masuda sugawara kojima iwasaki \
    sakurai kinoshita noguchi matsuo nomura kikuchi otsuka arai sugimoto matsui furukawa hamada igarashi yoshimura
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
