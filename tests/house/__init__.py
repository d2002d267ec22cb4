"""The contracts of the house: who may import whom, where tests stand, what a tracked file may say."""
