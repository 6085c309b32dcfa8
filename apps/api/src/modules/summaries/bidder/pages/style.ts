/** The style of bidders' pages; it is one file that the pages load, since they run under a policy without inline styles. */
export const PAGE_STYLE = `*{box-sizing:border-box}
body{margin:0;font:1.1875rem/1.4 "Helvetica Neue",Helvetica,Arial,sans-serif;color:#0b0c0c;background:#fff;overflow-wrap:anywhere}
header,footer,main,nav[aria-label="Your pages"]{max-width:60rem;margin:0 auto;padding:0 1rem}
header{border-bottom:.5rem solid #1d5a8a}header p{margin:.75rem 0;font-weight:bold}
footer{margin-top:3rem;border-top:1px solid #b1b4b6;color:#484949;font-size:1rem}
ul.thread{list-style:none;padding:0}
main{padding-top:1.5rem}main>p,main>form,main li,section>p,.field{max-width:42rem}
h1{font-size:2rem;line-height:1.15;margin:0 0 1.25rem}h2{font-size:1.5rem;line-height:1.25;margin:2rem 0 .75rem}
h3{font-size:1.1875rem;margin:1.5rem 0 .5rem}
nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
nav[aria-label="Your pages"]{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem;padding-top:.5rem;padding-bottom:.5rem;border-bottom:1px solid #b1b4b6}
nav a{display:inline-block;padding:.4rem 0}nav a[aria-current]{color:#0b0c0c;font-weight:bold}
a{color:#1a65a6}a:hover{color:#0f385c}
a:focus,button.plain:focus{outline:3px solid transparent;background:#fd0;color:#0b0c0c;box-shadow:0 -2px #fd0,0 4px #0b0c0c;text-decoration:none}
.skip{position:absolute;left:-9999px}.skip:focus{position:static;display:block;padding:.75rem 1rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.field{margin:0 0 1.5rem}label,legend{display:block;font-weight:bold;padding:0;margin-bottom:.25rem}
fieldset{border:0;margin:0 0 1.5rem;padding:0;min-width:0}
.hint{margin:0 0 .5rem;color:#484949}.fault{margin:0 0 .5rem;color:#ca3535;font-weight:bold}
.faulty{border-left:5px solid #ca3535;padding-left:1rem}
input[type=email],input[type=text],input[type=file],select,textarea{font:inherit;width:100%;max-width:42rem;border:2px solid #0b0c0c;border-radius:0;padding:.4rem;min-height:2.75rem;background:#fff;color:#0b0c0c}
input.short,select{max-width:14rem}input:focus,textarea:focus,select:focus{outline:3px solid #fd0;outline-offset:0;box-shadow:inset 0 0 0 2px #0b0c0c}
.choice{display:flex;gap:.75rem;align-items:flex-start;min-height:2.75rem}.choice input{width:1.5rem;height:1.5rem;margin:.2rem 0;flex:none}.choice label{font-weight:normal;padding:.2rem 0}
button{font:inherit;border:0;border-radius:0;background:#0f7a52;color:#fff;padding:.6rem 1rem;min-height:2.75rem;cursor:pointer;box-shadow:0 2px #06402b}
button:hover{background:#0b5d3e}button:focus{outline:3px solid #fd0;box-shadow:0 0 0 3px #0b0c0c}
button.plain{background:none;color:#1a65a6;text-decoration:underline;box-shadow:none;padding:.4rem 0}
.errors{border:5px solid #ca3535;padding:1rem;margin-bottom:2rem}.errors h2{margin:0 0 .5rem}.errors ul{margin:0;padding:0;list-style:none}.errors a{color:#ca3535;font-weight:bold}
.said{border-left:5px solid #b1b4b6;padding-left:1rem;margin:0 0 1.5rem;max-width:42rem}.said p{margin:.25rem 0;white-space:pre-line}.said .who{color:#484949}
.scroller{overflow-x:auto}.scroller:focus{outline:3px solid #fd0}
table{border-collapse:collapse;width:100%;overflow-wrap:normal}caption{text-align:left;font-weight:bold;padding:.5rem 0}
th,td{text-align:left;vertical-align:top;border-bottom:1px solid #b1b4b6;padding:.5rem 1rem .5rem 0}
dl{max-width:42rem}dt{font-weight:bold}dd{margin:0 0 .75rem}
@media print{nav,footer,.skip,form{display:none}}
@media (forced-colors:active){button,.errors,.faulty{border:2px solid}}`;
