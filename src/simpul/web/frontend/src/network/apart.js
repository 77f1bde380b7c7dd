// Boxes ({x, y} of the middle, {w, h}) moved until none lies upon another, each pair along the shorter way. `bend` tells
// of two boxes by their places in the list how far lines between them swing out: those need their bends outside both boxes.
// Where pairs keep pushing each other back, everything is drawn a little larger after each round: that always ends.
const GAP = 12;
const ROUNDS = 40;
const LARGER = 1.01;

export function apart(boxes, bend) {
  for (let round = 0; ; round += 1) {
    let moved = false;
    for (let one = 0; one < boxes.length; one += 1) {
      for (let other = one + 1; other < boxes.length; other += 1) {
        moved = parted(boxes[one], boxes[other], bend(one, other)) || moved;
      }
    }
    if (!moved) return;
    if (round >= ROUNDS) {
      for (const box of boxes) {
        box.x *= LARGER;
        box.y *= LARGER;
      }
    }
  }
}

function parted(one, other, bend) {
  const gap = GAP + 2 * bend;
  const across = (one.w + other.w) / 2 + gap - Math.abs(one.x - other.x);
  const down = (one.h + other.h) / 2 + gap - Math.abs(one.y - other.y);
  if (across <= 0.5 || down <= 0.5) return false;
  const [axis, by] = across < down ? ["x", across / 2] : ["y", down / 2];
  const way = one[axis] > other[axis] ? 1 : -1;
  one[axis] += way * by;
  other[axis] -= way * by;
  return true;
}
