"""What a text's lines show of its make-up: furniture, headings, lists, comment threads. Pure; knows no name."""
