"""Benchmarks: how long Depesche, Hugo and Pelican take for the same site. No part of the program; nothing imports it."""
