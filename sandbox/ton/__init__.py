"""A chain of our own: accounts, wallets that pay, and an index that speaks toncenter's versions.

The bot finds it at `/ton` of the sandbox's address. These are its fixed points, raw; what other
contracts are called follows from them as on the real chain (`sandbox.ton.contracts`).
"""

#: The wallet the shop is paid to, unless a test names another.
RECEIVING = "0:d2eb02b38cab9d1828d38061c88bbed8db9adcc47333c655c9750c6a26323d60"
#: The contract that says which jetton wallets are USDT.
USDT_MASTER = "0:28905c68f9bc46049f24ad2dfc71aba83db1b898c1093e4cf3fa84d7fae4f68f"
#: The jetton wallet that this master names for RECEIVING.
USDT_WALLET = "0:fd3d675fe4a9ae7d5629a4b9afedca7d18e2830be2b408f5641265d513f61350"

TON, USDT = "TON", "USDT"
GRAM = 10**9
"""Nanograms in one."""
DOLLAR = 10**6
"""Base units in one USDT."""
