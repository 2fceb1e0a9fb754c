"""The tests: guards, unit, services, properties, flows, crash, benches."""
