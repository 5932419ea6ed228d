"""A report of any length, made of sentences that are not alike: what a file holds twice is read once."""

from __future__ import annotations

from itertools import count

THINGS = [
    "粮食产量",
    "工业增加值",
    "固定资产投资",
    "社会消费品零售总额",
    "旅游总收入",
    "进出口总额",
    "高技术制造业增加值",
    "一般公共预算收入",
]
UNITS = ["万吨", "亿元", "亿元", "亿元", "亿元", "亿美元", "亿元", "亿元"]


def long_report(characters: int) -> str:
    """Sections of three parts, each of long paragraphs, headings and blank lines as real files have them."""
    lines = ["政府工作报告", "——2024年1月9日在云河市第九届人民代表大会第三次会议上", "市长　张明", "", "各位代表："]
    size, number = sum(map(len, lines)), count(1)
    for section in count(1):
        lines += ["", f"（{chinese(section)}）推进第{section}项重点工作", "\r\n　　"]
        for _ in range(3):
            sentences = []
            for i in range(12):
                n = next(number)
                thing = i % len(THINGS)
                subject = ("2024年，力争" if section % 2 else "2023年，") + f"第{chinese(n % 97 + 1)}片区的{THINGS[thing]}"
                sentences.append(f"{subject}达到{n * 7 % 900 + 100}.{n % 10}{UNITS[thing]}、增长{n % 13}.{n % 7}%。")
            lines.append("　　" + "".join(sentences))
            size += len(lines[-1])
            if size >= characters:
                return "\n".join(lines)
    raise AssertionError


def chinese(number: int) -> str:
    """Up to 99 as it is spoken: 十二; the digits of greater ones."""
    digits = "〇一二三四五六七八九"
    if number > 99:
        return "".join(digits[int(digit)] for digit in str(number))
    tens, ones = divmod(number, 10)
    return (digits[tens] if tens > 1 else "") + ("十" if tens else "") + (digits[ones] if ones else "")
