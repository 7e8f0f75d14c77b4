import { describe, expect, it } from 'vitest'
import { minifyCss } from './minify-css.ts'

describe('minifyCss', () => {
  it.each([
    ['a {\n  color: red;\n}\n', 'a{color:red}'],
    ['/* weg */ a > b , c { margin : 0 auto; }', 'a>b,c{margin :0 auto}'],
    ['a::before { content: "a  ;  b" }', 'a::before{content:"a  ;  b"}'],
    ['a { width: calc(1px + 2px) }', 'a{width:calc(1px + 2px)}'],
    ['a :hover { top: 0 }', 'a :hover{top:0}'],
  ])('shortens without changing the meaning', (css, expected) => {
    expect(minifyCss(css)).toBe(expected)
  })
})
