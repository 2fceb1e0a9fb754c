method-voucher = Voucher
button-voucher = 🎟 Voucher for { $price }
voucher = { $plan } for { $amount }: send me a photo of your voucher, with its number in sight.
