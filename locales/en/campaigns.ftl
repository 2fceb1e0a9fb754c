# Campaigns: what is said by itself, the desk for it, and what people answer when they go.
button-own-code = 🏷 −{ $percent }%: { $code }
