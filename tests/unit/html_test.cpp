// HTML as a browser shows it: a line for a block, words glued, what is hidden left out.
#include <doctest/doctest.h>

#include "growth.hpp"

#include <reportlib/parse.hpp>

using namespace reportlib;

namespace {

std::string text_of(std::string_view html) { return read_source(html, {.container = Container::html}).text; }

Container told(std::string_view bytes) { return read_source(bytes).container; }

} // namespace

TEST_CASE("html: blocks are lines, inline words are glued") {
  CHECK(text_of("<div>一<p>二<span>三</span><b>四</b></p>五</div>六<br>七<hr>八") == "一\n二三四\n五\n六\n七\n八\n");
  CHECK(text_of("<p>生产\n  总值 达到\n5亿元 GDP\n growth") == "生产总值 达到 5亿元 GDP growth\n");
  CHECK(text_of("<p>&nbsp;&nbsp;各位代表：<p>&nbsp;<p>&#x4E00;&lt;b&gt;&amp;&ldquo;二&rdquo;") ==
        "\xC2\xA0\xC2\xA0各位代表：\n一<b>&“二”\n");
  CHECK(text_of("<pre>一\n 二\n\n三</pre>") == "一\n 二\n三\n");
}

TEST_CASE("html: what shows no words is left out") {
  CHECK(text_of("<title>题</title><script>'<p>一'</script><style>p{}</style><noscript>二</noscript><template>三</template>"
                "<p hidden>四<b>五</b></p><p style='color:red; Display : none'>六</p><p style=visibility:hidden>七</p>"
                "<iframe>八</iframe><!-- 九 --><p aria-hidden=true>看得见") == "看得见\n");
  CHECK(text_of("<p>前<span style='display:none'>中<br>中</span>后") == "前后\n");
}

TEST_CASE("html: conditions that Word writes are no words") {
  CHECK(text_of("<!--[if gte mso 9]><xml>零</xml><![endif]--><p><![if !supportLists]><span>一、</span><![endif]>回顾<o:p></o:p></p>") ==
        "一、回顾\n");
}

TEST_CASE("html: rows of a table are lines, cells parted by a tab; a table that lays out the page is not") {
  CHECK(text_of("<table><tr><th>指标<th>数值<tr><td><p>生产总值</p></td><td>580<br>亿元</td></tr></table>") ==
        "指标\t数值\n生产总值\t580亿元\n");
  CHECK(text_of("<table><tr><td><p>一</p><p>二</p></td></tr></table>") == "一\n二\n");
  CHECK(text_of("<table><tr><td>左<td><table><tr><td>一<td>二</table></table>") == "左\n一\t二\n");
}

TEST_CASE("html: numbers of lists and raised marks are drawn") {
  CHECK(text_of("<ol start=3><li>甲<li>乙</ol><ul><li>丙</ul><ol><li>1.丁</ol>") == "3.甲\n4.乙\n丙\n1.丁\n");
  CHECK(text_of("<p>增长5%<sup>12</sup>，5m<sup>2</sup>，x<sup>n</sup>") == "增长5%[12]，5m²，xn\n");
}

TEST_CASE("html: the place of a line is the path of its block") {
  Source const s = read_source("<html><body><div>一</div><div><p>二<p>三<b>四</b></div></body></html>");
  REQUIRE(s.origins.size() == 3);
  CHECK(s.origins[2].place == "/html/body/div[2]/p[2]");
  CHECK(s.text.substr(s.origins[2].span.begin, s.origins[2].span.size()) == "三四");
  Document const doc = Parser{}.parse(s);
  CHECK(doc.origins({4, 7}).front().place == "/html/body/div[2]/p[1]");
  CHECK(doc.origins({0, static_cast<std::uint32_t>(doc.text().size())}).size() == 3);
}

TEST_CASE("html: told by its tags, not by mentioning some") {
  CHECK(told("<!DOCTYPE html><p>一") == Container::html);
  CHECK(told("<?xml version='1.0'?>\n<!-- 注 -->\n<html><body>一</body></html>") == Container::html);
  CHECK(told("<p>一</p><p>二</p>") == Container::html);
  CHECK(told("一<br>二<br>三<br>四<br>五") == Container::html);
  CHECK(told("当 a<b 且 c>d 时，见<附件>，写作<p>。\n增长5%。\n") == Container::text);
  CHECK(told("<p>一行里的标记\n") == Container::text);
  CHECK(told(std::string("一、<b>工作</b>回顾<br>\n") + std::string(300, '\n') + "二\n三\n四\n五\n六\n七\n") == Container::text);
}

TEST_CASE("html: the encoding that the page, the server or the caller names") {
  std::string const gb = "\xD4\xF6\xB3\xA4\x35\x25"; // 增长5%
  CHECK(text_of("<meta charset=gb2312><p>" + gb) == "增长5%\n");
  CHECK(text_of("<META http-equiv=Content-Type content=\"text/html; charset=GBK\"><p>" + gb) == "增长5%\n");
  CHECK(read_source("<p>" + gb + "</p>", {.charset = "text/html; charset=gb2312"}).text == "增长5%\n");
  CHECK(text_of("<meta charset=gb2312><p>增长5%，投资3亿元。") == "增长5%，投资3亿元。\n"); // a page that says what it is not
  CHECK(read_source("<p>增长</p>", {.charset = "iso-8859-1"}).text == "增长\n");
  CHECK(read_source("<p>" + gb + "</p>", {.encoding = Encoding::gb18030, .charset = "utf-8"}).text == "增长5%\n");
}

TEST_CASE("html: depth and length cost no more than their bytes") {
  std::string deep = "<body>";
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  CHECK_THROWS_AS((void)text_of(deep + "增长5%"), Error);
  for (std::string_view one : {"<p>一", "</b>", "<td>", "<tr><td>一<td>二", "<ol><li></ol>", "<", "&", "<!--", "一\n"}) {
    auto const html = [&](std::size_t size) {
      std::string text = "<body>";
      while (text.size() < size) text += one;
      return text;
    };
    CAPTURE(one);
    constexpr std::size_t size = 100'000, times = 8;
    CHECK(tests::growth([](std::string const &text) { (void)text_of(text); }, html(size), html(times * size)) < tests::most_growth(times));
  }
  std::string quotes = "<body>"; // one element with as many attributes
  while (quotes.size() < 1'000'000) quotes += "<a x='";
  CHECK_THROWS_AS((void)text_of(quotes), Error);
}
