"""The addresses of contracts: the hash of what a contract starts with, as on the real chain."""

from sandbox.ton.cells import Builder, Cell


def code(name: str) -> Cell:
    """Stands for a compiled contract: nothing here runs, but the address depends on it."""
    return Builder().octets(f"sandbox:{name}".encode()).end()


def _address(code_cell: Cell, data: Cell) -> str:
    state = Builder().bit(False).bit(False).bit(True).ref(code_cell).bit(True).ref(data).bit(False)
    return f"0:{state.end().hash.hex()}"


def named(name: str) -> str:
    """The contract that resolves a name on the chain."""
    return _address(code("dns"), Builder().ref(Builder().octets(name.encode()).end()).end())


def wallet(name: str) -> str:
    """The wallet of a person or of nobody in particular."""
    return _address(code("wallet-v4r2"), Builder().octets(f"owner:{name}".encode()).end())


def master(symbol: str) -> str:
    """A jetton's master; two masters may carry the same symbol under different names."""
    return _address(code("jetton-master"), Builder().octets(f"jetton:{symbol}".encode()).end())


def jetton_wallet(master_address: str, owner: str) -> str:
    """Which wallet a master names for an owner."""
    wallet_code = code("jetton-wallet")
    data = Builder().coins(0).address(owner).address(master_address).ref(wallet_code).end()
    return _address(wallet_code, data)
