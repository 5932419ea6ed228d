#!/usr/bin/env python3
"""Share of reports whose region, year and level are found from the text alone.

usage: manifest.py CORPUS [--command 'reportlib parse --format jsonl {files}'] [--errors region,year,level]

CORPUS/manifest.tsv has the columns file, level, region and year: the year of delivery, the region with those above it (河北省保定市曲阳). A
region counts as right when its name without 省, 市, 县 … ends the manifest's; an unnamed one (某县) is not counted. Files that are no text
are passed over.
"""
import argparse, csv, json, os, re, shlex, subprocess

LEVELS = {'national': 'nation'}
SUFFIX = re.compile('(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|自治旗|地区|街道|省|市|县|区|旗|盟|州|镇|乡)$')


def bare(name):
    return SUFFIX.sub('', name or '')


def same_region(want, got):
    if want == '全国':
        return got == '中华人民共和国'
    return bool(got) and (bare(want).endswith(bare(got)) or bare(got).endswith(bare(want)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('corpus')
    parser.add_argument('--command', default='reportlib parse --format jsonl {files}')
    parser.add_argument('--errors', default='', help='fields whose errors to print')
    options = parser.parse_args()
    with open(os.path.join(options.corpus, 'manifest.tsv'), encoding='utf-8', newline='') as table:
        rows = [r for r in csv.DictReader(table, delimiter='\t', quoting=csv.QUOTE_NONE) if r['file'].endswith('.txt')]
    command = []
    for word in shlex.split(options.command):
        command += [os.path.join(options.corpus, r['file']) for r in rows] if word == '{files}' else [word]
    lines = subprocess.run(command, capture_output=True, check=True).stdout.decode('utf-8').splitlines()
    count = {field: [0, 0] for field in ('region', 'year', 'level')}
    for row, line in zip(rows, lines, strict=True):
        header = json.loads(line)['header']
        region = header['region']
        delivered = header['date'] and header['date'][:4] or str(header['planned_year'] or (header['reviewed_year'] or -1) + 1)
        got = {'region': region['name'], 'year': delivered, 'level': region['level']}
        want = {'region': row['region'], 'year': row['year'], 'level': LEVELS.get(row['level'], row['level'])}
        for field, (right, total) in count.items():
            if field == 'region' and '某' in want['region']:
                continue
            ok = same_region(want['region'], got['region']) if field == 'region' else want[field] == got[field]
            count[field] = [right + ok, total + 1]
            if not ok and field in options.errors.split(','):
                print(f"{row['file']} {field}: manifest {want[field]}, found {got[field]}")
    for field, (right, total) in count.items():
        print(f'{field}: {right}/{total} = {right / total:.4f}')


if __name__ == '__main__':
    main()
