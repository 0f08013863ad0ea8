/// Colours and measures by name. Green 600, yellow 700 and orange 600 stay below 4.5:1 on white: never for text.
enum TokenStyles {
  static let css = """
    :root {
      --blue-50: #e8f1fe; --blue-100: #d9e6ff; --blue-200: #c5d7fb; --blue-400: #7096f8; --blue-600: #3460fb;
      --blue-900: #0017c1; --blue-1000: #00118f; --blue-1200: #000060;
      --gray-50: #f2f2f2; --gray-100: #e6e6e6; --gray-200: #cccccc; --gray-420: #949494; --gray-600: #666666;
      --gray-700: #4d4d4d; --gray-800: #333333; --gray-900: #1a1a1a; --white: #ffffff;
      --green-50: #e6f5ec; --green-600: #259d63; --green-800: #197a4b; --green-900: #115a36;
      --yellow-50: #fbf5e0; --yellow-300: #ffd43d; --yellow-900: #927200;
      --orange-50: #ffeee2; --orange-600: #fb5b01; --orange-800: #c74700; --orange-900: #ac3e00;
      --red-50: #fdeeee; --red-800: #ec0000; --red-900: #ce0000;
      --text: var(--gray-800); --muted: var(--gray-600); --line: var(--gray-200); --key: var(--blue-900);
      --radius: 0.75rem; --gap: 1.5rem;
      --font: "Noto Sans JP", "BIZ UDPGothic", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif;
      --mono: "Noto Sans Mono", "BIZ UDGothic", monospace;
    }
    """
}
