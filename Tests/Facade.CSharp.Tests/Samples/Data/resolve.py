# What Python's configparser makes of an INI file: the oracle for the settings sample.
import configparser
import sys

parser = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
parser.optionxform = str  # keys keep their case
with open(sys.argv[1], encoding="utf-8") as file:
    parser.read_file(file)
for line in sorted(f"{section}:{key} = {parser[section][key]}" for section in parser.sections() for key in parser[section]):
    print(line)
