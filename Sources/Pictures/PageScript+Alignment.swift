extension PageScript {
  static let alignment = PageScript(
    source: """

      for (const section of document.querySelectorAll('.alignment')) {
        const player = section.querySelector('audio')
        if (!player) continue
        const rows = [...section.querySelectorAll('svg[data-start]')], words = [...section.querySelectorAll('.word')]
        const seconds = (element, name) => Number(element.dataset[name])
        let until = Infinity
        function show() {
          const now = player.currentTime
          for (const row of rows) {
            const line = row.querySelector('.now'), start = seconds(row, 'start'), end = seconds(row, 'end')
            const inside = now >= start && now < end && now > 0
            line.setAttribute('visibility', inside ? 'visible' : 'hidden')
            line.setAttribute('transform', `translate(${(now - start) / (end - start) * 1200} 0)`)
          }
          for (const word of words) word.classList.toggle('heard', now > 0 && now >= seconds(word, 'start') && now < seconds(word, 'end'))
          if (now >= until) { player.pause(); until = Infinity }
          if (!player.paused) requestAnimationFrame(show)
        }
        player.onplay = player.onseeked = player.onpause = show
        function play(word) {
          player.currentTime = seconds(word, 'start')
          until = seconds(word, 'end')
          player.play()
        }
        for (const word of words) {
          word.onclick = () => play(word)
          word.onkeydown = event => {
            if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); play(word) }
          }
        }
      }

      """, hash: "zzvBXtYf8+qZn5NxhuSfUp/JhqFML9Z9PAcACtarg30=")
}
