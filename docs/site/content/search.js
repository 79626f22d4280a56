// Finds pages by the words in them. The index is fetched, which browsers refuse for files: there the field stays hidden.
const search = document.getElementById('search')
const root = document.documentElement.dataset.root

fetch(`${root}index.json`).then(answer => answer.json()).then(pages => {
    const field = search.querySelector('input')
    const found = search.querySelector('ul')
    const holds = (text, words) => words.every(word => (text ?? '').toLowerCase().includes(word))

    function show() {
        const words = field.value.toLowerCase().split(/\s+/).filter(word => word)
        const titled = pages.filter(page => holds(page.title, words))
        const others = pages.filter(page => !titled.includes(page) && holds(page.content, words))
        found.replaceChildren(...(words.length ? [...titled, ...others].slice(0, 12) : []).map(page => {
            const link = document.createElement('a')
            link.href = root + page.uri
            link.textContent = page.title
            const item = document.createElement('li')
            item.append(link)
            return item
        }))
    }

    field.addEventListener('input', show)
    search.hidden = false
}).catch(() => { })
