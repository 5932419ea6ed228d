// What stands before a quantity: the noun phrase that it is said of (subject) and the words between them. The phrase is found by taking
// away what is known not to belong to it, from the right and from the left.
#include <utility>

#include "parse/clause/clause.hpp"

namespace reportlib::parse_stages {
namespace {

// May stand between a subject and its number.
bool in_predicate(Role r) {
  switch (r) {
  case Role::reach:
  case Role::stand:
  case Role::pass:
  case Role::attain:
  case Role::each:
  case Role::all:
  case Role::in_step:
  case Role::adverb:
  case Role::basis:
  case Role::estimate:
  case Role::commit:
  case Role::settled:
  case Role::yearly:
  case Role::above:
  case Role::below:
  case Role::higher:
  case Role::lower:
  case Role::times:
  case Role::share:
  case Role::from:
  case Role::than:
  case Role::time:
  case Role::year:
  case Role::half:
  case Role::span:
  case Role::ahead:
  case Role::plan:
  case Role::mark: // 生产总值[1]580亿元
  case Role::of:
    return true;
  default:
    return is_verb_of_change(r);
  }
}

class FrameReader {
public:
  FrameReader(std::string_view canonical, Clauses const &all, std::uint32_t clause, std::uint32_t token, std::uint32_t previous,
              std::uint32_t next, bool rank)
      : canonical_(canonical), tokens_(all.tokens), clause_(all.clauses[clause]), token_(token), rank_(rank) {
    frame_.mention = tokens_[token].mention;
    frame_.clause = clause;
    frame_.token = token;
    first_ = previous == no_token ? clause_.first_token : previous + 1;
    begin_ = previous == no_token ? clause_.span.begin : tokens_[previous].span.end;
    // 跨上万亿元|台阶、达到…: the landmark belongs to the number before.
    if (previous != no_token && first_ < token && tokens_[first_].role == Role::landmark && tokens_[first_].span.begin == begin_)
      begin_ = tokens_[first_++].span.end;
    last_ = next == no_token ? clause_.last_token : next;
    end_ = next == no_token ? clause_.span.end : tokens_[next].span.begin;
  }

  Frame read() {
    take_predicate();
    take_opener();
    take_left();
    take_tail();
    read_object(canonical_, tokens_, token_, last_, end_, frame_);
    take_base();
    return frame_;
  }

private:
  std::string_view text(Span span) const { return canonical_.substr(span.begin, span.size()); }

  // Words between the subject and the number, from right to left.
  void take_predicate() {
    right_ = tokens_[token_].span.begin;
    back_ = token_;
    for (;;) {
      while (right_ > begin_ && (canonical_[right_ - 1] == ' ' || canonical_[right_ - 1] == '\n')) --right_;
      if (back_ == first_ || tokens_[back_ - 1].span.end != right_) return;
      Token const &t = tokens_[back_ - 1];
      if (t.role == Role::and_so_on) {
        frame_.and_so_on = true;
        right_ = t.span.begin;
        --back_;
        return;
      }
      // 在|2005年, 涨幅在|3%以内
      bool const dates = t.role == Role::place && (back_ < token_ ? is_time(tokens_[back_].role) : text(t.span) == "在");
      // 管理工作|全省名列|第五, 开工率|全省|第一
      bool const ranked = t.role == Role::area && (frame_.verb == Role::stand || (rank_ && back_ == token_)) && t.span.begin > begin_;
      if (!in_predicate(t.role) && !dates && !ranked) return;
      note(t, back_ - 1);
      right_ = t.span.begin;
      --back_;
    }
  }

  void note(Token const &t, std::uint32_t index) {
    if (is_time(t.role)) return note_time(index);
    switch (t.role) {
    case Role::each:
      frame_.each = true;
      break;
    case Role::yearly:
      frame_.yearly = true;
      break;
    case Role::share:
      frame_.share = true;
      break;
    case Role::from:
      frame_.from = true;
      break;
    case Role::adverb:
    case Role::all:
    case Role::in_step:
    case Role::basis:
    case Role::estimate:
    case Role::commit:
    case Role::settled:
    case Role::than:
    case Role::place:
    case Role::area:
    case Role::mark:
      break;
    case Role::of:
      if (t.span.end == tokens_[token_].span.begin) frame_.of_before = true;
      break;
    case Role::reach:
    case Role::attain:
    case Role::stand:
      // 五年|平均|增长
      if (is_verb_of_change(frame_.verb) && text(t.span) == "平均" && index > first_ && tokens_[index - 1].role == Role::time &&
          tokens_[index - 1].span.end == t.span.begin)
        frame_.yearly = true;
      // 增速达到: the verb of change is the nearer one only when it stands nearer.
      if (frame_.verb == Role::none) frame_.verb = t.role;
      break;
    case Role::higher:
    case Role::lower:
      if (frame_.verb == Role::none) frame_.verb = t.role == Role::higher ? Role::above : Role::below;
      break;
    default:
      if (frame_.verb == Role::none || frame_.verb == Role::reach || frame_.verb == Role::attain) frame_.verb = t.role;
    }
  }

  // 比2020年, 是2020年的, 由2020年的: what a value is compared with; else the time that governs it.
  void note_time(std::uint32_t index) {
    bool const compared = index > first_ && tokens_[index - 1].span.end == tokens_[index].span.begin &&
                          (tokens_[index - 1].role == Role::than || tokens_[index - 1].role == Role::times ||
                           (tokens_[index - 1].role == Role::reach && followed_by_of(index)));
    std::uint32_t &slot = compared ? frame_.base : frame_.time;
    if (slot == no_token) slot = index;
  }

  bool followed_by_of(std::uint32_t index) const {
    return index + 1 < last_ && tokens_[index + 1].role == Role::of && tokens_[index + 1].span.begin == tokens_[index].span.end;
  }

  // A comparison inside what is left ends the subject: 增幅|高于全区农民收入, 民用产品|已占总产值的, 增幅|是全国平均水平的.
  void take_opener() {
    constexpr RoleSet openers{Role::above, Role::below, Role::times, Role::share,  Role::stand,
                              Role::pass,  Role::than,  Role::reach, Role::attain, Role::rise_to};
    if (!clause_.roles.has_any(openers)) return;
    for (std::uint32_t i = first_; i < back_; ++i) {
      Token const &t = tokens_[i];
      if (!openers.contains(t.role)) continue;
      bool const opens = t.role == Role::above || t.role == Role::below || t.role == Role::times || t.role == Role::share ||
                         t.role == Role::stand || t.role == Role::pass ||
                         (t.role == Role::than && ((i + 1 < back_ && is_time(tokens_[i + 1].role)) || compares())) ||
                         (t.role == Role::reach && frame_.of_before) ||
                         ((t.role == Role::reach || t.role == Role::attain || t.role == Role::rise_to) && rank_);
      if (!opens) continue;
      if (t.role == Role::share) {
        frame_.share = true;
        // 经费占GDP比重 is one noun phrase.
        bool const noun = tokens_[back_ - 1].role == Role::proportion && tokens_[back_ - 1].span.end == right_;
        if (back_ > i + 1 && (noun || canonical_.substr(0, right_).ends_with("比例"))) return;
      } else if (t.role != Role::than) {
        frame_.verb = t.role;
      }
      for (std::uint32_t k = i + 1; k < back_; ++k)
        if (is_time(tokens_[k].role)) note_time(k);
      right_ = t.span.begin;
      back_ = i;
      while (back_ > first_ && tokens_[back_ - 1].span.end == right_ && in_predicate(tokens_[back_ - 1].role)) {
        note(tokens_[back_ - 1], back_ - 1);
        right_ = tokens_[--back_].span.begin;
      }
      return;
    }
  }

  // 比全国平均水平高2个百分点
  bool compares() const { return frame_.verb == Role::above || frame_.verb == Role::below; }

  // Times, connecting words and verbs at the head of what is left.
  void take_left() {
    left_ = begin_;
    front_ = first_;
    // 培育|一批|营业收入超百亿元的企业
    for (std::uint32_t i = clause_.roles.contains(Role::name) ? first_ : back_; i < back_; ++i)
      if (tokens_[i].role == Role::name && text(tokens_[i].span) == "一批") left_ = tokens_[i].span.end, front_ = i + 1;
    while (front_ < back_) {
      left_ = trimmed_begin(canonical_, {left_, right_});
      Token const &t = tokens_[front_];
      auto const something_left = [&] { return !trimmed(canonical_, {t.span.end, right_}).empty(); };
      if (t.span.begin > left_ || t.role == Role::noun) {
        if (!skip_to_verb()) break;
        continue;
      }
      if (before_phrase(t.role)) {
        if (is_time(t.role) && frame_.time == no_token && !frame_.from) frame_.time = front_;
        if (t.role == Role::yearly) frame_.yearly = true;
      } else if ((t.role == Role::make || t.role == Role::attain) && something_left()) {
        frame_.maker = Role::make;
      } else if ((t.role == Role::rise || t.role == Role::fall) && t.span.size() >= 6 && something_left()) {
        frame_.maker = t.role;
      } else if (leads_to_verb() && (skip_to_verb() || is_purpose())) {
        continue;
      } else {
        if (t.role == Role::create) frame_.maker = Role::create;
        break;
      }
      left_ = t.span.end;
      if (is_time(t.role)) pass_time_word();
      ++front_;
    }
    frame_.subject = trimmed(canonical_, {left_, right_});
    frame_.invest = back_ > first_ && tokens_[back_ - 1].role == Role::invest && tokens_[back_ - 1].span.end == right_ &&
                    (front_ + 1 == back_ || has_of());
    // 农民增加收入: a verb of change inside the phrase.
    if (!clause_.roles.has_any({Role::rise, Role::fall})) return;
    for (std::uint32_t i = front_; i < back_ && frame_.maker == Role::none; ++i)
      if ((tokens_[i].role == Role::rise || tokens_[i].role == Role::fall) && tokens_[i].span.size() >= 6 &&
          tokens_[i].span.begin > frame_.subject.begin && tokens_[i].span.end < frame_.subject.end)
        frame_.maker = tokens_[i].role;
  }

  // 总投资5亿元|的
  bool has_of() const {
    std::uint32_t const next = token_ + 1;
    return next < clause_.last_token && tokens_[next].role == Role::of && tokens_[next].span.begin == tokens_[token_].span.end;
  }

  // 五年中, 五年间; not 全年|中央财政
  void pass_time_word() {
    for (std::string_view whole : {"中央", "中国", "中小", "中部", "中心", "中等", "中学", "中医", "中职", "内资", "内外", "来自", "里程"})
      if (canonical_.substr(left_, right_ - left_).starts_with(whole)) return;
    for (std::string_view word : {"期间", "以来", "中", "间", "内", "里", "来"})
      if (canonical_.substr(left_, right_ - left_).starts_with(word)) {
        left_ += static_cast<std::uint32_t>(word.size());
        return;
      }
  }

  // The last verb of making with a noun phrase behind it begins the phrase: 在恒山路|安装景观灯, 依法|关停自备井.
  bool skip_to_verb() {
    for (std::uint32_t i = back_; i-- > front_;) {
      Token const &t = tokens_[i];
      if (t.role != Role::create && t.role != Role::make && t.role != Role::rise && t.role != Role::fall) continue;
      Span const behind = trimmed(canonical_, {t.span.end, right_});
      // 收入|增长|目标, 工业|增长|贡献率
      bool const of_goal =
          tokens_[back_ - 1].span == behind && (is_goal(tokens_[back_ - 1]) || tokens_[back_ - 1].role == Role::proportion);
      if (behind.size() < 6 || of_goal) continue;
      if (t.span.begin <= left_ || i == front_) {
        if (!leads_to_verb()) return false;
      }
      left_ = t.span.begin, front_ = i;
      return true;
    }
    return false;
  }

  // 在社区|建成…, 为中小企业|发放…: where or for whom stands before what is done.
  bool leads_to_verb() const { return tokens_[front_].role == Role::place || text(tokens_[front_].span) == "为"; }

  // 为|实现2035年人均收入…
  bool is_purpose() {
    if (text(tokens_[front_].span) != "为" || tokens_[front_ + 1].role != Role::attain) return false;
    left_ = tokens_[front_++].span.end;
    return true;
  }

  // 预期目标, 目标: of what stands before it.
  bool is_goal(Token const &t) const { return (t.role == Role::landmark || t.role == Role::commit) && text(t.span).ends_with("目标"); }

  // 增速, 月人均, 增长目标 at the end of the subject; a subject of such words alone refers back.
  void take_tail() {
    Span &s = frame_.subject;
    bool goal = false;
    while (back_ > front_ && !s.empty()) {
      Token const &t = tokens_[back_ - 1];
      if (t.span.end != s.end || t.span.begin < s.begin) break;
      bool const whole = t.span.begin == s.begin;
      if (!whole && (is_goal(t) || (goal && t.role == Role::commit))) // 预期|增长|目标
        goal = true;
      else if (t.role == Role::rate || (goal && !whole && t.role == Role::rise)) {
        frame_.rate = true;
        frame_.yearly |= t.value == WordValue::yearly;
      } else if (t.role == Role::rate_down || (t.value == WordValue::fall && !whole))
        frame_.rate_down = true;
      else if (t.role == Role::create && !whole && text(t.span) == "新增") {
        // 港口吞吐能力|新增|2亿吨
        frame_.maker = Role::create;
        frame_.added = true;
      } else if (t.role == Role::basis && frame_.added) {
        frame_.verb = Role::rise, frame_.maker = Role::none, frame_.added = false; // 贷款余额|比年初|新增
      } else if (t.role == Role::relative && whole)
        frame_.refers_back = true;
      else if (t.role == Role::relative && back_ > front_ + 1 && tokens_[back_ - 2].role == Role::from &&
               tokens_[back_ - 2].span.end == t.span.begin) {
        // 补助|从人均|40元
        frame_.from = true;
        s = trimmed(canonical_, {s.begin, tokens_[back_ - 2].span.begin});
        back_ -= 2;
        continue;
      } else if (t.role == Role::proportion) {
        frame_.share = true;
        if (!whole) break;
        frame_.refers_back = true;
      } else
        break;
      if (frame_.refers_back) frame_.tail = t.span;
      s = trimmed(canonical_, {s.begin, t.span.begin});
      --back_;
      // 主要指标的增速
      if (back_ > front_ && tokens_[back_ - 1].role == Role::of && tokens_[back_ - 1].span.end == s.end)
        s.end = tokens_[--back_].span.begin;
    }
  }

  // 比1997年的1050亿元|增长…, 在2005年650亿元的|基础上: the value that a change starts from.
  void take_base() {
    bool const ground = frame_.landmark && frame_.time != no_token && text(frame_.object).empty() && begins_with("基础");
    bool const compared = frame_.base != no_token && frame_.of_before && tokens_[frame_.base - 1].role == Role::than;
    if (!ground && !compared) return;
    frame_.from = true;
    if (compared) frame_.time = std::exchange(frame_.base, no_token);
    if (!ground || !is_verb_of_change(frame_.verb)) frame_.verb = Role::none;
    frame_.landmark = false;
  }

  // The first word behind the number and 的.
  bool begins_with(std::string_view word) const {
    for (std::uint32_t i = token_ + 1; i < last_; ++i)
      if (tokens_[i].role != Role::of) return text(tokens_[i].span).starts_with(word);
    return false;
  }

  std::string_view canonical_;
  std::vector<Token> const &tokens_;
  Clause const &clause_;
  std::uint32_t token_;
  bool rank_;                          ///< a place in an order: 保持全国第一 has its verb before the group
  std::uint32_t first_ = 0, last_ = 0; ///< tokens of the stretch between the quantities on both sides
  std::uint32_t begin_ = 0, end_ = 0;  ///< its bytes
  std::uint32_t front_ = 0, back_ = 0; ///< tokens [front, back) of the phrase so far
  std::uint32_t left_ = 0, right_ = 0; ///< its bytes
  Frame frame_;
};

} // namespace

Frame read_frame(std::string_view canonical, Clauses const &all, std::uint32_t clause, std::uint32_t token, std::uint32_t previous,
                 std::uint32_t next, bool rank) {
  return FrameReader(canonical, all, clause, token, previous, next, rank).read();
}

} // namespace reportlib::parse_stages
