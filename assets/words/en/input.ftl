### Words of what comes in: pastes, mouse, copies.

desk-news-paste-ignored = Paste ignored: text can only be pasted into a field. Open a form or the filter ({ $key }), then paste again.
