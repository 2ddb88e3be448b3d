### How the desk looks: themes, pictures, sizes.

action-theme = Switch theme
action-theme-short = theme
action-theme-sought = colors colours
theme-auto = automatic, by the background of the terminal
theme-dark = dark
theme-light = light
theme-contrast = high contrast
theme-colour-blind = for colour blindness
theme-mono = without colour
theme-news = Theme: { $name }. { $key } for the next one.
theme-news-broken = Theme: { $name }. Its file has { $count ->
    [one] 1 mistake
   *[other] { $count } mistakes
  }; what it says wrongly is taken from its base. Run `loket config check`.
theme-unknown = no theme { $name }; there are { $known }. A theme of your own is a file themes/NAME.toml beside this one
theme-kind-colour = a colour: its name (red, bright-black, default …), "#rrggbb", or both in a list
theme-kind-paint = a table such as {"{"} fg = "red", bold = true {"}"}

## The third column

side-today = Today
side-figures = { $registered } registered · { $finished } finished
side-on-time = { $percent }% on time
side-alerts = Alerts
side-no-alerts = Nothing is late or near.
side-load = Workload
