extension PageScript {
  static let attention = PageScript(
    source: """

      for (const section of document.querySelectorAll('.attention')) {
        const from = section.querySelector('.from'), to = section.querySelector('.to')
        const lines = section.querySelector('svg'), title = section.querySelector('h2'), told = section.querySelector('.told')
        const maps = [...section.querySelectorAll('[data-map]')]
        const left = [...from.querySelectorAll('button')]
        const right = left.map(button => to.appendChild(button.parentNode.cloneNode(true)).firstChild)
        const names = left.map(button => button.textContent), count = names.length
        const weights = new Map(maps.map(button => [button, Uint8Array.from(atob(button.dataset.map), c => c.charCodeAt(0))]))
        lines.setAttribute('viewBox', `0 0 100 ${count}`)
        let map = maps[0], pinned = null

        for (const button of maps) {
          const canvas = button.firstChild, context = canvas.getContext('2d')
          canvas.width = canvas.height = count
          const image = context.createImageData(count, count)
          weights.get(button).forEach((weight, i) => image.data.set([76, 110, 245, Math.sqrt(weight * 255)], i * 4))
          context.putImageData(image, 0, 0)
        }

        const weight = (i, j) => weights.get(map)[i * count + j] / 255
        function draw(chosen) {
          const shown = (i, j) => !chosen || (chosen.side === 'from' ? i === chosen.index : j === chosen.index)
          let paths = []
          for (let i = 0; i < count; i++) for (let j = 0; j < count; j++) {
            if (!shown(i, j) || weight(i, j) < 0.02) continue
            const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
            path.setAttribute('d', `M0,${i + .5} C45,${i + .5} 55,${j + .5} 100,${j + .5}`)
            path.setAttribute('opacity', chosen ? Math.sqrt(weight(i, j)) : weight(i, j))
            paths.push(path)
          }
          lines.replaceChildren(...paths)
          const shade = (buttons, of) => buttons.forEach((button, k) => {
            button.style.setProperty('--w', of ? Math.round(of(k) * 65) + '%' : '0%')
          })
          shade(left, chosen && (chosen.side === 'to' ? i => weight(i, chosen.index) : i => +(i === chosen.index)))
          shade(right, chosen && (chosen.side === 'from' ? j => weight(chosen.index, j) : j => +(j === chosen.index)))
          let pairs = []
          for (let i = 0; i < count; i++) for (let j = 0; j < count; j++) if (shown(i, j)) pairs.push([weight(i, j), i, j])
          pairs.sort((a, b) => b[0] - a[0])
          told.textContent = pairs.slice(0, 3).map(([w, i, j]) => `${names[i]} → ${names[j]} ${w.toFixed(2)}`).join(', ')
        }
        function choose(button) {
          map = button
          title.textContent = button.getAttribute('aria-label')
          for (const other of maps) other.setAttribute('aria-pressed', other === button)
          draw(pinned)
        }
        [['from', left], ['to', right]].forEach(([side, buttons]) => buttons.forEach((button, index) => {
          const chosen = { side, index }
          button.onmouseenter = button.onfocus = () => draw(chosen)
          button.onmouseleave = button.onblur = () => draw(pinned)
          button.onclick = () => {
            pinned = pinned && pinned.side === side && pinned.index === index ? null : chosen
            draw(pinned)
          }
        }))
        for (const button of maps) button.onclick = () => choose(button)
        section.addEventListener('keydown', event => {
          if (event.key === 'Escape') draw(pinned = null)
          const at = maps.indexOf(document.activeElement), across = map.closest('tr').querySelectorAll('[data-map]').length
          const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: across, ArrowUp: -across }[event.key]
          if (at < 0 || !step || !maps[at + step]) return
          event.preventDefault()
          maps[at + step].focus()
          choose(maps[at + step])
        })
        choose(map)
      }

      """, hash: "BiTB2iud/BLF6n7Um6Tsaa4B5kOsLHn1co+pcE3FOIA=")
}
